package org.liveaudioroom.client.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the POMs say to Maven Central.
class PublishedModulesTest {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("basedir", ".")).resolve("..").normalize();
    private static final String SKIPPED = "<maven.deploy.skip>true</maven.deploy.skip>";

    static List<String> published() throws IOException {
        return all("<module>([\\w-]+)</module>", pom(".")).stream()
                .filter(module -> !pomOf(module).contains(SKIPPED))
                .toList();
    }

    @Test
    void toolsAndExamplesAreNotPublished() throws IOException {
        assertThat(published())
                .contains("signaling", "client", "bom")
                .doesNotContain("loadtest", "examples", "e2e");
    }

    @ParameterizedTest
    @MethodSource("published")
    void saysItsNameAndWhatItIs(String module) throws IOException {
        String own = pom(module).replaceAll("(?s)<parent>.*?</parent>|<dependenc.*", "");

        assertThat(own).contains("<name>Live Audio Room: ", "<description>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "name", "connection", "developerConnection"})
    void billOfMaterialsSaysOfTheProjectWhatTheParentSays(String element) throws IOException {
        String value = "<%1$s>([^<]+)</%1$s>".formatted(element);
        var ofParent = all(value, head(pom("."))).stream().skip(element.equals("name") ? 1 : 0);
        var ofBill = all(value, head(pom("bom"))).stream().skip(element.equals("name") ? 1 : 0);

        assertThat(ofBill.toList()).isNotEmpty().isEqualTo(ofParent.toList());
    }

    @Test
    void billOfMaterialsHasTheNumberOfTheBuild() throws IOException {
        assertThat(firstVersion(pom("bom"))).isEqualTo(firstVersion(pom(".")));
    }

    @Test
    void billOfMaterialsListsTheModulesWithAPromise() throws IOException {
        var promised =
                published().stream()
                        .filter(module -> pomOf(module).contains("<javadoc.doclint>all,-missing<"))
                        .toList();

        assertThat(all("<artifactId>([\\w-]+)</artifactId><version>", pom("bom")))
                .containsExactlyInAnyOrderElementsOf(promised);
    }

    private static String head(String pom) {
        return pom.substring(0, pom.indexOf("</scm>"));
    }

    private static String firstVersion(String pom) {
        return all("<version>([^<]+)</version>", pom).getFirst();
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(one -> one.group(1)).toList();
    }

    private static String pom(String module) throws IOException {
        return Files.readString(REPOSITORY.resolve(module).resolve("pom.xml"));
    }

    private static String pomOf(String module) {
        try {
            return pom(module);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
