package org.liveaudioroom.javafx.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.javafx.model.StageGeometry.Shape;
import org.liveaudioroom.javafx.model.StageGeometry.Space;

class StageGeometryTest {
    @Test
    void drawsFourInRowAtSixtyFourOnPhone() {
        StageGeometry phone =
                StageGeometry.of(
                        List.of(1, 4, 4),
                        new Space(358, Double.POSITIVE_INFINITY, 96, Shape.NARROW));
        assertThat(phone.avatar()).isBetween(64.0, 64.5);
        assertThat(phone.faceOf(phone.rows().getFirst())).isGreaterThan(83);
    }

    @Test
    void wrapsLongRowsEvenlyOnPhone() {
        assertThat(StageGeometry.arrange(List.of(7), Shape.NARROW).stream().map(List::size))
                .containsExactly(4, 3);
    }

    @Test
    void liftsOutermostSeats() {
        var row = StageGeometry.arrange(List.of(4), Shape.WIDE).getFirst();
        assertThat(row.get(0).lift()).isEqualTo(row.get(3).lift()).isBetween(0.239, 0.241);
        assertThat(row.get(1).lift()).isZero();
    }
}
