package io.archloom.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the layers: a package may use lower layers; within its layer only what is listed here with its reason.
class LayersTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.archloom");

    private static final List<Set<String>> LAYERS = List.of(
            Set.of("text", "geometry", "quantity", "graph", "value", "yaml"),
            Set.of("model", "template", "schema", "workflow"),
            Set.of("edit", "problem", "catalog"),
            Set.of("topology", "estimate", "rules", "synth", "importer", "layout", "picture"),
            Set.of("file", "workbench", "editor"),
            Set.of("ui", "cli", "app"));

    /// What a package may use of its own layer, and why.
    private static final Map<String, Map<String, String>> WITHIN = Map.of(
            "yaml", Map.of("value", "a node means a value", "text", "faults are said in words"),
            "quantity", Map.of("text", "what cannot be read is said in words"),
            "problem", Map.of("edit", "a fix is an edit"),
            "catalog", Map.of("problem", "what the loader finds is a problem"),
            "estimate", Map.of("topology", "traffic flows along the drawn graph"),
            "rules", Map.of("topology", "rules judge the drawn graph", "estimate", "loop gain, quotas and objectives"),
            "synth", Map.of("topology", "emission follows the drawn graph"),
            "app", Map.of("cli", "arguments go there", "ui", "no arguments go there"));

    @TestFactory Stream<DynamicTest> aPackageUsesLowerLayersOnly() {
        return packages().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            int layer = layerOf(name);
            var allowed = new TreeSet<>(Set.of(name));
            LAYERS.subList(0, layer).forEach(allowed::addAll);
            allowed.addAll(WITHIN.getOrDefault(name, Map.of()).keySet());
            var others = packages().stream().filter(p -> !allowed.contains(p)).map(LayersTest::in).toArray(String[]::new);
            if (others.length > 0) {
                noClasses().that().resideInAPackage(in(name)).should().dependOnClassesThat()
                        .resideInAnyPackage(others)
                        .because("a package of layer " + layer + " builds on what is below it, so that a change stays in its room")
                        .check(CLASSES);
            }
        }));
    }

    private static String in(String name) {
        return "io.archloom." + name + "..";
    }

    private static Set<String> packages() {
        return CLASSES.stream().map(c -> c.getPackageName().split("\\.")).filter(parts -> parts.length > 2)
                .map(parts -> parts[2]).collect(Collectors.toCollection(TreeSet::new));
    }

    private static int layerOf(String name) {
        for (int layer = 0; layer < LAYERS.size(); layer++) {
            if (LAYERS.get(layer).contains(name)) {
                return layer;
            }
        }
        throw new AssertionError("the package " + name + " has no layer: give it one here");
    }

    @Test void packagesHaveNoCycles() {
        slices().matching("io.archloom.(*)..").should().beFreeOfCycles()
                .because("a newcomer reads packages from the bottom up").check(CLASSES);
    }

    @Test void formulasKnowNoKindsAndKindsNotTheirFiles() {
        noClasses().that().resideInAPackage("io.archloom.catalog.formula").should().dependOnClassesThat()
                .resideInAnyPackage("io.archloom.catalog", "io.archloom.catalog.reader")
                .because("a formula is understood without what it is about").check(CLASSES);
        noClasses().that().resideInAPackage("io.archloom.catalog").should().dependOnClassesThat().resideInAPackage("io.archloom.catalog.reader")
                .because("what is known can be used without knowing where it is written").check(CLASSES);
    }

    @Test void theShellsRoomsHaveNoCyclesAndKnowNoWindow() {
        slices().matching("io.archloom.ui.(*)..").should().beFreeOfCycles()
                .because("a panel is tried without its neighbours").check(CLASSES);
        noClasses().that().resideInAPackage("io.archloom.ui.*..").should().dependOnClassesThat().resideInAPackage("io.archloom.ui")
                .because("the window puts the rooms together and no room knows the window").check(CLASSES);
    }

    @Test void theToolkitStaysInTheShell() {
        noClasses().that().resideOutsideOfPackage(in("ui")).should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.fxmisc..")
                .because("everything but the shell runs and is tested without a display").check(CLASSES);
    }

    @Test void java2dStaysInPictures() {
        noClasses().that().resideOutsideOfPackage(in("picture")).should().dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "com.github.weisj..")
                .because("pixels are made in one place").check(CLASSES);
    }

    @Test void onlyYamlReadsTheParsersEvents() {
        noClasses().that().resideOutsideOfPackage(in("yaml")).should().dependOnClassesThat()
                .resideInAnyPackage("org.snakeyaml..")
                .because("limits on hostile input hold in one place").check(CLASSES);
    }

    @Test void onlyTheCommandLinePrintsAndExits() {
        noClasses().that().resideOutsideOfPackages(in("cli"), in("app")).should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err").orShould().callMethod(System.class, "exit", int.class)
                .because("a library that prints or exits cannot be used by the window").check(CLASSES);
    }

    @Test void templatesKnowNothingOfDesigns() {
        noClasses().that().resideInAnyPackage(in("template"), in("value"), in("yaml"), in("graph"))
                .should().dependOnClassesThat().resideInAPackage(in("model"))
                .because("a template is also read without any design").check(CLASSES);
    }

    @Test void everyPackageSaysWhatItIsFor() {
        var described = CLASSES.stream().filter(c -> c.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertEquals(CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new)), new TreeSet<>(described),
                "packages, and those with a package-info.java");
    }
}
