package io.archloom.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.file.DesignFile;
import io.archloom.file.Opened.Readable;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.synth.Format;
import io.archloom.synth.Synthesis;
import io.archloom.template.LogicalId;
import io.archloom.template.Template;
import io.archloom.template.TemplateReader;
import io.archloom.template.TemplateReading;
import io.archloom.value.Value;
import io.archloom.workbench.Analyst;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What is exported is as safe as the field's packs of security rules want it, in both forms, operated or not.
class SecurityTest {
    private static final Catalog CATALOG = CatalogReader.shipped();
    private static final List<SecurityRule> RULES = Stream.of(DataRules.ALL, AccessRules.ALL, LoggingRules.ALL).flatMap(List::stream).toList();

    @TestFactory Stream<DynamicTest> goldensAndStarters() throws IOException {
        return designs().stream().map(file -> dynamicTest(file.toString(), () -> {
            var design = assertInstanceOf(Readable.class, DesignFile.open(file)).design();
            for (boolean operated : List.of(false, true)) {
                var there = design.withSettings(design.settings().withOperations(operated));
                for (var format : Format.values()) {
                    assertEquals(List.of(), faults(exported(there, format)), format + (operated ? ", operated" : ""));
                }
            }
        }));
    }

    private static List<Path> designs() throws IOException {
        try (var goldens = Files.walk(Path.of("src", "test", "resources", "kinds")); var starters = Files.list(Path.of("templates"))) {
            return Stream.concat(goldens.filter(file -> file.endsWith("design.yaml")), starters.filter(file -> file.toString().endsWith(DesignFile.SUFFIX)))
                    .sorted().toList();
        }
    }

    private static Exported exported(Design design, Format format) {
        var analysis = new Analyst(CATALOG).analyse(design);
        var synthesis = Synthesis.of(design, CATALOG, format);
        var declined = byRule(analysis.suppressed().stream().map(suppressed -> suppressed.problem()), design, synthesis);
        var open = declined.computeIfAbsent("Api.NoAuthorizer", _ -> new HashSet<>());
        design.structure().resources().values().stream().filter(resource -> resource.properties().containsKey("PublicBecause"))
                .forEach(api -> open.add(api.id().value()));
        var anySkill = declined.computeIfAbsent("Alexa.AnySkill", _ -> new HashSet<>());
        design.structure().resources().values().stream().filter(skill -> skill.kind().equals("aws/alexa-skill") && skill.properties().containsKey("PublicBecause"))
                .forEach(skill -> anySkill.addAll(idsFrom(skill.id(), design, synthesis)));
        var unlogged = declined.computeIfAbsent("Api.AccessLog", _ -> new HashSet<>());
        design.structure().resources().values().stream().filter(api -> Value.of(0).equals(api.properties().get("AccessLogDays")))
                .forEach(api -> unlogged.addAll(ids(api.id(), design, synthesis)));
        var raw = declined.computeIfAbsent("Raw", _ -> new HashSet<>());
        design.structure().resources().values().stream().filter(resource -> resource.kind().equals("aws/generic-resource"))
                .forEach(resource -> raw.add(resource.id().value()));
        design.structure().connections().values().stream().filter(route -> route.properties().containsKey("PublicBecause"))
                .forEach(route -> open.addAll(ids(route.id(), design, synthesis)));
        return new Exported(synthesis.template(), declined, byRule(analysis.problems().stream(), design, synthesis));
    }

    private static Map<String, Set<String>> byRule(Stream<Problem> problems, Design design, Synthesis synthesis) {
        var byRule = new HashMap<String, Set<String>>();
        problems.forEach(problem -> {
            if (problem.place() instanceof Place.OnElement(var element, _)) {
                byRule.computeIfAbsent(problem.rule(), _ -> new HashSet<>()).addAll(idsFrom(element, design, synthesis));
            }
        });
        return byRule;
    }

    /// Likewise, with what is written for the connections that begin at it: of these, too, it may be that is blamed.
    private static Set<String> idsFrom(ElementId element, Design design, Synthesis synthesis) {
        var ids = ids(element, design, synthesis);
        design.structure().connections().values().stream().filter(connection -> connection.from().resource().equals(element))
                .forEach(connection -> ids.addAll(ids(connection.id(), design, synthesis)));
        return ids;
    }

    /// The logical ids of what is written for an element; of a connection, SAM writes it at where it comes from.
    private static Set<String> ids(ElementId element, Design design, Synthesis synthesis) {
        var ids = synthesis.origins().entrySet().stream().filter(origin -> origin.getValue().equals(element)).map(origin -> origin.getKey().value())
                .collect(Collectors.toCollection(HashSet::new));
        ids.add(element.value());
        if (element instanceof ElementId.ConnectionId id && synthesis.template().transform().isPresent()) {
            design.structure().connection(id).ifPresent(connection -> ids.add(connection.from().resource().value()));
        }
        return ids;
    }

    private static List<String> faults(Exported template) {
        return RULES.stream().flatMap(rule -> rule.faults().apply(template).map(fault -> rule.id() + ": " + fault)).toList();
    }

    @Test void thereAreEnoughRulesAndEachSaysWhereItIsFrom() {
        assertTrue(RULES.size() >= 30, RULES.size() + " rules");
        assertEquals(RULES.size(), RULES.stream().map(SecurityRule::id).distinct().count());
        assertEquals(List.of(), RULES.stream().filter(rule -> rule.packs().isBlank() || rule.says().isBlank()).toList());
    }

    /// Of good templates single properties are taken away, and single entries changed: each of these rules must see one of them.
    @Test void theRulesSeeWhatIsTakenAway() throws IOException {
        var seen = new HashSet<String>();
        for (var file : designs()) {
            var design = assertInstanceOf(Readable.class, DesignFile.open(file)).design();
            var good = exported(design.withSettings(design.settings().withOperations(true)), Format.CLOUDFORMATION);
            for (var worse : worse(good)) {
                faults(worse).forEach(fault -> seen.add(fault.substring(0, fault.indexOf(':'))));
            }
        }
        SHOWN.keySet().forEach(seen::remove);
        TOO_WIDE.forEach(seen::remove);
        assertEquals(RULES.stream().map(SecurityRule::id).filter(id -> !SHOWN.containsKey(id) && !TOO_WIDE.contains(id)).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(seen));
    }

    /// What we never write, and so nothing can be taken away from: a template that has it, by the rule that must see it.
    private static final Map<String, String> SHOWN = Map.of(
            "Efs.Encrypted", "{Type: AWS::EFS::FileSystem, Properties: {Encrypted: false}}",
            "Iam.NoAdministrator", "{Type: AWS::IAM::Role, Properties: {ManagedPolicyArns: [arn:aws:iam::aws:policy/AdministratorAccess]}}",
            "Iam.NoUsers", "{Type: AWS::IAM::User}",
            "Lambda.NoSecrets", "{Type: AWS::Lambda::Function, Properties: {Environment: {Variables: {DB_PASSWORD: hunter2}}}}",
            "Lambda.UrlAuthorized", "{Type: AWS::Lambda::Url, Properties: {AuthType: NONE}}",
            "Rds.Encrypted", "{Type: AWS::RDS::DBInstance, Properties: {StorageEncrypted: false}}",
            "Rds.Private", "{Type: AWS::RDS::DBInstance, Properties: {PubliclyAccessible: true}}");

    private static final Set<String> TOO_WIDE = Set.of("Iam.NoWildcardAction", "Iam.NoWildcardResource", "Iam.NotPublic", "Iam.NoNot");

    @Test void whatWeNeverWriteIsSeen() {
        SHOWN.forEach((rule, resource) -> {
            var read = assertInstanceOf(TemplateReading.Read.class, TemplateReader.read("Resources:\n  Own: " + resource + "\n", "template.yaml"));
            var faults = faults(new Exported(read.template(), Map.of(), Map.of()));
            assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(rule + ": Own")), rule + " among " + faults);
        });
    }

    private static List<Exported> worse(Exported good) {
        var worse = new ArrayList<Exported>();
        good.template().resources().forEach((id, entry) -> {
            var without = new LinkedHashMap<>(good.template().resources());
            without.remove(id);
            worse.add(with(good, without));
            entry.properties().keySet().forEach(name -> {
                var properties = new LinkedHashMap<>(entry.properties());
                properties.remove(name);
                worse.add(with(good, id, new Template.Entry(entry.type(), entry.attributes(), properties, Optional.empty())));
            });
            worse.add(with(good, id, new Template.Entry(entry.type(), Map.of(), entry.properties(), Optional.empty())));
        });
        return worse;
    }

    private static Exported with(Exported good, LogicalId id, Template.Entry entry) {
        var resources = new LinkedHashMap<>(good.template().resources());
        resources.put(id, entry);
        return with(good, resources);
    }

    /// Nothing is declined there: what the user may decline must be seen, too.
    private static Exported with(Exported good, Map<LogicalId, Template.Entry> resources) {
        var template = good.template();
        return new Exported(new Template(template.description(), template.transform(), template.metadata(), template.parameters(), template.mappings(),
                template.conditions(), template.globals(), resources, template.outputs()), Map.of(), Map.of());
    }

    @Test void whatIsTooWideIsSeen() {
        assertEquals(Set.of("Iam.NoWildcardAction", "Iam.NoWildcardResource", "Iam.NotPublic"), seen("""
                {Effect: Allow, Action: "s3:*", Resource: "*", Principal: "*"}"""));
        assertEquals(Set.of("Iam.NoNot"), seen("{Effect: Allow, NotAction: iam:PassRole, Resource: !GetAtt Own.Arn}"));
        assertEquals(Set.of(), seen("{Effect: Allow, Action: xray:PutTraceSegments, Resource: \"*\"}"));
        assertEquals(Set.of(), seen("{Effect: Allow, Action: s3:GetObject, Resource: !Sub \"${Own.Arn}/*\"}"));
        assertEquals(Set.of("Iam.NoWildcardAction"), seen("{Effect: Allow, Action: dynamodb:Put*, Resource: !GetAtt Own.Arn}"));
    }

    private static Set<String> seen(String statement) {
        var text = "archloom: 1\nresources:\n  Own:\n    kind: aws/generic-resource\n    properties:\n      ResourceType: AWS::IAM::ManagedPolicy\n"
                + "      PolicyDocument: {Statement: [" + statement + "]}\n";
        var design = assertInstanceOf(Readable.class, io.archloom.file.DesignReader.read(text, "design.yaml")).design();
        return faults(exported(design, Format.SAM)).stream().map(fault -> fault.substring(0, fault.indexOf(':'))).collect(Collectors.toSet());
    }
}
