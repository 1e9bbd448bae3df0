package org.liveaudioroom.javafx.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FacesTest {
    @Test
    void takesFirstLettersOfFirstAndLastWord() {
        assertThat(Faces.initialsOf("Sofia de la Marin")).isEqualTo("SM");
        assertThat(Faces.initialsOf("Mara")).isEqualTo("M");
        assertThat(Faces.initialsOf("陈玉")).isEqualTo("陈玉");
        assertThat(Faces.initialsOf("  ")).isEmpty();
    }

    @Test
    void givesOnePersonOneColour() {
        assertThat(Faces.colourOf("mara")).isEqualTo(Faces.colourOf("mara")).isBetween(1, 12);
    }
}
