package org.liveaudioroom.media;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The wire is pure: whoever reads or writes a packet knows bytes and nothing else.
class WireArchitectureTest {
    private static final String ROOT = "org.liveaudioroom.media.";
    private static final String[] WIRE = {
        ROOT + "stun..", ROOT + "srtp..", ROOT + "rtp..", ROOT + "rtcp..", ROOT + "sdp.."
    };

    private static final JavaClasses MEDIA =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.liveaudioroom.media");

    @Test
    void thereAreClassesToLookAt() {
        assertThat(MEDIA.stream().map(seen -> seen.getPackageName().replace(ROOT, "")))
                .contains("stun", "srtp", "rtp", "rtcp", "sdp");
    }

    /// A package, and the only one of ours that it may know besides itself.
    @ParameterizedTest
    @CsvSource({"stun, stun", "srtp, rtp", "rtp, rtp", "rtcp, rtcp", "sdp, sdp"})
    void aWirePackageKnowsItselfAndWhatItIsMadeOf(String name, String known) {
        classes()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + name + "..",
                        ROOT + known + "..",
                        "java.lang..",
                        "java.net",
                        "java.nio..",
                        "java.security..",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "java.util.zip",
                        "javax.crypto..",
                        "org.jspecify.annotations")
                .because("a codec can be read, tested and reused alone")
                .check(MEDIA);
    }

    @Test
    void noWirePackageKnowsASocketAThreadOrAClock() {
        noClasses()
                .that()
                .resideInAnyPackage(WIRE)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(Datagram|Server|Multicast)?Socket"
                                + "|java\\.nio\\.channels\\..*"
                                + "|java\\.lang\\.(Thread|Runnable|ScopedValue).*"
                                + "|java\\.util\\.concurrent\\..*"
                                + "|java\\.time\\..*|java\\.util\\.(Timer|Random|Date).*")
                .because("protocol machines do no I/O, own no thread and read no clock")
                .check(MEDIA);
        noClasses()
                .that()
                .resideInAnyPackage(WIRE)
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("times come in with the calls")
                .check(MEDIA);
    }

    @Test
    void noWirePackagePrints() {
        noClasses()
                .that()
                .resideInAnyPackage(WIRE)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what goes wrong with a packet is a result, and counted by who asked")
                .check(MEDIA);
    }
}
