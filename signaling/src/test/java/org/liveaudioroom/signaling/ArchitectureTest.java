package org.liveaudioroom.signaling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

/// Who may know whom.
@AnalyzeClasses(
        packages = "org.liveaudioroom",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    void classesWereSeen(JavaClasses seen) {
        assertThat(seen.contain(Codec.class) && seen.contain(Command.SeatTake.class)).isTrue();
    }

    @ArchTest
    void dependsOnNothingButJacksonCore(JavaClasses seen) {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.liveaudioroom.signaling",
                        "com.fasterxml.jackson.core..",
                        "org.jspecify.annotations",
                        "java.io",
                        "java.nio.charset",
                        "java.lang..",
                        "java.util..")
                .check(seen);
    }

    @ArchTest
    void onlyTheCornerBehindTheCodecKnowsJackson(JavaClasses seen) {
        noClasses()
                .that()
                .doNotBelongToAnyOf(JsonText.class, JsonMembers.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(seen);
        classes()
                .that()
                .belongToAnyOf(JsonText.class, JsonMembers.class)
                .should()
                .bePackagePrivate()
                .orShould()
                .bePrivate()
                .check(seen);
    }
}
