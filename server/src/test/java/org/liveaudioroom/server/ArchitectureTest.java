package org.liveaudioroom.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.liveaudioroom.media.PeerId;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.rooms.VoiceGate;
import org.liveaudioroom.server.storage.RoomStore;

@AnalyzeClasses(
        packages = "org.liveaudioroom.server",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String OURS = "org.liveaudioroom.server.";

    @ArchTest
    static final ArchRule PACKAGES_MAKE_NO_CIRCLE =
            slices().matching(OURS + "(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("each part is read with those below it, and without those above it");

    @ArchTest
    static final ArchRule STORAGE_KNOWS_ONLY_THE_RULES =
            noClasses()
                    .that()
                    .resideInAPackage(OURS + "storage..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            OURS + "rooms..",
                            OURS + "session..",
                            OURS + "http..",
                            "org.liveaudioroom.media..",
                            "org.liveaudioroom.signaling..",
                            "org.apache.pekko..")
                    .because("what is kept is the state of the rules, whoever runs them");

    @ArchTest
    static final ArchRule ROOMS_KNOW_NO_WIRE =
            noClasses()
                    .that()
                    .resideInAPackage(OURS + "rooms..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            OURS + "session..",
                            OURS + "http..",
                            OURS + "tokens..",
                            OURS + "config..",
                            "org.liveaudioroom.signaling..",
                            "io.undertow..")
                    .because("the session package alone translates between rules and wire");

    @ArchTest
    static final ArchRule PEKKO_IS_BEHIND_ROOMS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(OURS + "rooms..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.pekko..", "scala..")
                    .because("the engine can be changed without touching what uses rooms");

    @ArchTest
    static final ArchRule SQL_IS_BEHIND_STORAGE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(OURS + "storage..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "com.zaxxer.hikari..",
                            "org.flywaydb..",
                            "org.h2..",
                            "org.postgresql..")
                    .because("the data base can be changed without touching what uses the store");

    @ArchTest
    static final ArchRule ONLY_STAGE_AUDIO_OPENS_A_VOICE =
            noClasses()
                    .that()
                    .resideInAPackage("org.liveaudioroom.server..")
                    .and()
                    .doNotHaveSimpleName("StageAudio")
                    .should()
                    .callMethod(VoiceGate.class, "allow", PeerId.class)
                    .because("who may be heard is decided in one place");

    @ArchTest
    static void knowsNoNull(JavaClasses classes) {
        var packages =
                classes.stream()
                        .map(javaClass -> javaClass.getPackage())
                        .filter(javaPackage -> !javaPackage.getClasses().isEmpty())
                        .distinct()
                        .toList();
        assertThat(packages)
                .isNotEmpty()
                .allMatch(javaPackage -> javaPackage.isAnnotatedWith(NullMarked.class));
    }

    @ArchTest
    static void sawTheClasses(JavaClasses classes) {
        assertThat(classes).hasSizeGreaterThan(100);
        assertThat(classes.contain(Rooms.class)).isTrue();
        assertThat(classes.contain(RoomStore.class)).isTrue();
    }
}
