package org.liveaudioroom.room;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(
        packages = "org.liveaudioroom",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule STANDS_ALONE =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "org.liveaudioroom.room..",
                            "java.lang..",
                            "java.nio.charset",
                            "java.time..",
                            "java.util",
                            "java.util.function",
                            "java.util.stream",
                            "org.jspecify.annotations")
                    .because("the rules know no I/O, thread, JSON or log, and nothing of ours");

    @ArchTest
    static final ArchRule STARTS_NO_THREAD =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Thread.class)
                    .because("whoever owns the room owns its thread");

    @ArchTest
    static final ArchRule READS_NO_CLOCK =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class)
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .because("time comes in with the command: a replay must decide the same");

    @ArchTest
    static final ArchRule ROLLS_NO_DICE =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Random.class, ThreadLocalRandom.class, UUID.class)
                    .orShould()
                    .callMethod(Math.class, "random")
                    .because("ids come in with the command: a replay must decide the same");

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
        assertThat(classes).hasSizeGreaterThan(60);
        assertThat(classes.contain(RoomRules.class)).isTrue();
    }
}
