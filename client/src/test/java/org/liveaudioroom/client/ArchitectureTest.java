package org.liveaudioroom.client;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.NullMarked;
import org.liveaudioroom.client.core.Rooms;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.client.view.RoomView;

/// Who may know whom.
@AnalyzeClasses(
        packages = "org.liveaudioroom.client",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.liveaudioroom.client";
    private static final String VIEW = ROOT + ".view..";
    private static final String CORE = ROOT + ".core..";

    /// The exported packages speak of each other and are one to whoever uses them.
    private static final String[] API = {
        ROOT, ROOT + ".event..", ROOT + ".audio..", ROOT + ".control.."
    };

    @ArchTest
    static void classesWereSeen(JavaClasses seen) {
        assertThat(
                        seen.contain(LiveAudioRoom.class)
                                && seen.contain(RoomEvent.class)
                                && seen.contain(RoomView.class)
                                && seen.contain(Rooms.class))
                .isTrue();
    }

    @ArchTest
    static final ArchRule STANDS_ALONE =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "org.liveaudioroom.client..",
                            "org.liveaudioroom.signaling",
                            "java.io",
                            "java.lang..",
                            "java.net..",
                            "java.nio..",
                            "java.security..",
                            "java.time..",
                            "java.util..",
                            "org.jspecify.annotations",
                            "org.slf4j..")
                    .because("an app that embeds it takes on no more than the wire and a log");

    @ArchTest
    static final ArchRule KNOWS_NO_TOOLKIT =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.awt..", "javax.swing..", "javax.sound..", "javafx..")
                    .because("any Java program embeds it; windows and devices are other modules'");

    @ArchTest
    static final ArchRule LAYERS =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("api")
                    .definedBy(API)
                    .layer("view")
                    .definedBy(VIEW)
                    .layer("core")
                    .definedBy(CORE)
                    .whereLayer("view")
                    .mayOnlyBeAccessedByLayers("core")
                    .whereLayer("core")
                    .mayOnlyBeAccessedByLayers("api")
                    .ignoreDependency(belongToAnyOf(LiveAudioRoom.class), resideInAPackage(CORE))
                    .because("what is known of a room knows nothing of how it was heard");
}
