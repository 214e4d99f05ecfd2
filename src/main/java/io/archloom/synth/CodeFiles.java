package io.archloom.synth;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionKind.AccessLevel;
import io.archloom.catalog.Emission.Behaviour;
import io.archloom.model.Design;
import io.archloom.model.Resource;
import io.archloom.synth.ExampleCode.Answer;
import io.archloom.synth.ExampleCode.Variable;
import io.archloom.topology.Link;
import io.archloom.topology.Topology;
import io.archloom.value.Value;
import io.archloom.yaml.JsonWriter;
import io.archloom.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The code that a template deploys: the definitions of state machines that are files of their own, and for each function a folder with
/// an example that runs as it is, reads the variables that its connections give it, and has one place for the user's own code.
///
/// A function whose code, runtime or handler is the user's own and unlike the examples has no folder.
public final class CodeFiles {
    private static final String MAPPING = "AWS::Lambda::EventSourceMapping";
    /// SAM events that wait for an HTTP response.
    private static final Set<String> REQUESTS = Set.of("HttpApi", "Api");

    private CodeFiles() {}

    /// The files' texts by their path from the template's folder, with `/` between names, sorted.
    public static SortedMap<String, String> of(Design design, Catalog catalog) {
        var stack = new Stack(design, catalog, Format.SAM, Topology.of(design.structure(), catalog), Handover.NONE, Set.of());
        var files = new TreeMap<String, String>();
        for (var resource : design.structure().resources().values()) {
            if (design.environments().stream().anyMatch(it -> !it.existing().containsKey(resource.id()))) {
                stack.topology.kind(resource.id()).emission().behaviour().ifPresent(behaviour -> files.putAll(of(behaviour, stack, resource)));
            }
        }
        return files;
    }

    private static Map<String, String> of(Behaviour behaviour, Stack stack, Resource resource) {
        var files = new TreeMap<String, String>();
        switch (behaviour) {
            case CONTENT -> {
                if (LayerContent.isOurs(resource)) {
                    files.put(LayerContent.folder(resource.id()) + "/README.md", Words.of("code.layer", resource.title()) + "\n");
                }
            }
            case STATES -> Definition.file(resource).ifPresent(path -> files.put(path, definition(path, Definition.inFile(stack, resource))));
            case CODE -> {
                if (FunctionCode.isOurs(resource)) {
                    example(stack, resource).forEach((path, text) -> files.put(FunctionCode.folder(resource.id()) + "/" + path, text));
                }
            }
            case AUTHORIZERS, PATHS, TEMPLATE_FILE, CHARTS -> { }
        }
        return files;
    }

    private static String definition(String path, Value definition) {
        return path.endsWith(".json") ? JsonWriter.write(definition) : YamlWriter.write(definition);
    }

    private static Map<String, String> example(Stack stack, Resource resource) {
        var scope = stack.scopes.of(resource.id());
        var runtime = scope.text("Runtime");
        return Language.of(runtime).flatMap(language -> Handler.of(language, scope.text("Handler")).map(handler ->
                ExampleCode.of(language).files(resource.id(), handler, runtime, variables(stack, resource), answer(stack, resource)))).orElse(Map.of());
    }

    private static List<Variable> variables(Stack stack, Resource resource) {
        var variables = new LinkedHashMap<String, Variable>();
        for (var link : stack.topology.out(resource.id())) {
            stack.filling(link, resource.id().value()).fill(link.kind().emission().environment()).keySet().forEach(pattern -> {
                var name = GivenVariables.name(pattern, link.to());
                variables.putIfAbsent(name, new Variable(name, about(stack, link)));
            });
        }
        return new ArrayList<>(variables.values());
    }

    private static String about(Stack stack, Link link) {
        var verb = link.kind().accessOf(link.connection()).map(AccessLevel::verb).orElse(link.kind().verb());
        return Words.of("code.variable", verb, stack.topology.resource(link.to()).title());
    }

    private static Answer answer(Stack stack, Resource resource) {
        var answer = Answer.NOTHING;
        for (var link : stack.topology.in(resource.id())) {
            var emission = link.kind().emission();
            if (emission.event().filter(event -> REQUESTS.contains(event.type())).isPresent()) {
                return Answer.RESPONSE;
            }
            if (emission.resources().stream().anyMatch(extra -> extra.type().equals(MAPPING))) {
                answer = Answer.BATCH;
            }
        }
        return answer;
    }
}
