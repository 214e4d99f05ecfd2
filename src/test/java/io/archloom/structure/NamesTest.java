package io.archloom.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test void noClassHasANameWithoutAnIdea() {
        noClasses().should().haveNameMatching(
                "io\\.archloom\\..*(Manager|Helper|Utils?|Service|Impl|Info|Data|Processor|Base)")
                .orShould().haveNameMatching("io\\.archloom\\.(.*\\.)?Abstract[A-Z].*")
                .because("if no noun comes, the class has no idea in it")
                .check(new ClassFileImporter().importPackages("io.archloom"));
    }
}
