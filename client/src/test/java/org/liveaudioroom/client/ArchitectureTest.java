package org.liveaudioroom.client;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.NullMarked;
import org.liveaudioroom.client.core.Rooms;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.client.view.RoomView;

/// Who may know whom. The exported packages speak of each other and are one, the API.
@AnalyzeClasses(
        packages = "org.liveaudioroom.client",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String VIEW = "org.liveaudioroom.client.view..";
    private static final String CORE = "org.liveaudioroom.client.core..";

    /// An app has the API alone, so that rooms and the defaults of the options are made there.
    private static final Class<?>[] DOORS = {LiveAudioRoom.class, JoinOptions.class};

    @ArchTest
    static void classesWereSeen(JavaClasses seen) {
        assertThat(seen.contain(LiveAudioRoom.class)).isTrue();
        assertThat(seen.contain(RoomEvent.class)).isTrue();
        assertThat(seen.contain(RoomView.class)).isTrue();
        assertThat(seen.contain(Rooms.class)).isTrue();
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
                    .because("any Java program embeds it: windows and devices are other modules'");

    @ArchTest
    static final ArchRule VIEW_KNOWS_NO_CORE =
            noClasses()
                    .that()
                    .resideInAPackage(VIEW)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(CORE)
                    .because("what is known of a room is the same however it was heard");

    @ArchTest
    static final ArchRule API_IS_NOT_MADE_OF_ITS_INSIDE =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(VIEW, CORE)
                    .and()
                    .doNotBelongToAnyOf(DOORS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(VIEW, CORE)
                    .because("what apps hold on to must not change with how it is done");

    @ArchTest
    static final ArchRule GOES_IN_NO_CIRCLE =
            slices().assignedFrom(new Parts())
                    .should()
                    .beFreeOfCycles()
                    .ignoreDependency(belongToAnyOf(DOORS), alwaysTrue())
                    .because("a part can be read, tested and changed without those above it");

    @ArchTest
    static final ArchRule CORE_ALONE_CONNECTS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(CORE)
                    .and()
                    .doNotBelongToAnyOf(JoinOptions.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.net.http")
                    .because("the network is in one place; options only carry what an app gives");

    @ArchTest
    static final ArchRule CORE_ALONE_HAS_THREADS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(CORE)
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Thread.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(ExecutorService.class)
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(
                            Executors.class, ForkJoinPool.class, ThreadFactory.class, Timer.class)
                    .because("who starts a thread has to end it, and that is the session");

    @ArchTest
    static final ArchRule VIEW_READS_NO_CLOCK =
            noClasses()
                    .that()
                    .resideInAPackage(VIEW)
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class)
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .because("the same state, message and time give the same state");

    @ArchTest
    static final ArchRule PRINTS_NOTHING =
            noClasses()
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("the app that embeds it owns the console; there is a log");

    @ArchTest
    static void knowsNoNull(JavaClasses seen) {
        var packages =
                seen.stream()
                        .map(JavaClass::getPackage)
                        .filter(one -> !one.getClasses().isEmpty())
                        .distinct()
                        .toList();
        assertThat(packages)
                .as("because nobody shall look for null where none can be")
                .isNotEmpty()
                .allMatch(one -> one.isAnnotatedWith(NullMarked.class));
    }

    /// API, view and core.
    private static final class Parts implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass seen) {
            String name = seen.getPackageName();
            if (!name.startsWith("org.liveaudioroom.client")) return SliceIdentifier.ignore();
            return SliceIdentifier.of(
                    name.endsWith(".view") || name.endsWith(".core")
                            ? name.substring(name.lastIndexOf('.') + 1)
                            : "api");
        }

        @Override
        public String getDescription() {
            return "API, view and core";
        }
    }
}
