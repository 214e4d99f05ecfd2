package io.archloom.synth;

import io.archloom.catalog.ConnectionEmission.Task;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import io.archloom.workflow.Chain;
import io.archloom.workflow.Workflow;
import io.archloom.workflow.WorkflowReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The definition of a state machine: its states, or those that its connections make in their order; in the template, or in a file
/// beside it that is the user's once it is there.
final class Definition {
    private static final String FILE = "DefinitionUri";

    private final Stack stack;
    private final String id;
    private final List<Link> tasks;

    private Definition(Stack stack, String id, ResourceId resource) {
        this.stack = stack;
        this.id = id;
        tasks = stack.topology.out(resource).stream().filter(link -> !link.kind().emission().tasks().isEmpty()).toList();
    }

    static void write(Stack stack, Draft draft, Resource resource) {
        if (draft.has(Workflow.WHOLE) || draft.has("DefinitionString") || draft.has("DefinitionS3Location")) {
            return;
        }
        var definition = new Definition(stack, draft.id, resource.id()).of(resource);
        var file = file(resource);
        if (file.isEmpty()) {
            draft.set(Workflow.WHOLE, definition);
            return;
        }
        if (stack.formOf(resource.id()) == Format.SAM) {
            draft.set(FILE, Value.of(file.get()));
        } else {
            draft.set("DefinitionS3Location", CodeBucket.file(stack, file.get()));
        }
        var handed = new Substitutions();
        handed.in(definition);
        if (!handed.values().isEmpty()) {
            draft.set("DefinitionSubstitutions", Value.map(handed.values()));
        }
    }

    /// The file that holds a state machine's definition, from the template's folder; empty where the template does.
    static Optional<String> file(Resource resource) {
        return resource.properties().containsKey(Workflow.WHOLE) ? Optional.empty()
                : Optional.ofNullable(resource.properties().get(FILE)).flatMap(Value::asText).filter(path -> !path.isBlank());
    }

    /// What such a file holds at first.
    static Value inFile(Stack stack, Resource resource) {
        return new Substitutions().in(new Definition(stack, resource.id().value(), resource.id()).of(resource));
    }

    private Value of(Resource resource) {
        var workflow = WorkflowReader.in(resource.properties()).orElseGet(() -> WorkflowReader.read(Chain.of(tasks.stream()
                .map(link -> new Chain.Step(link.id().value(), link.to().value(), stack.scopes.of(link).text("mode").equals("parallel"))).toList())).workflow());
        return StatesLanguage.of(workflow, this::task);
    }

    private Optional<Map<String, Value>> task(String target) {
        return Workflow.target(target, tasks, link -> link.id().value(), link -> link.to().value()).map(this::said);
    }

    private Map<String, Value> said(Link link) {
        var said = new LinkedHashMap<String, Value>();
        link.kind().emission().tasks().stream().filter(task -> Stack.applies(task.when(), stack.scopes.of(link))).findFirst()
                .ifPresent(task -> said(task, stack.filling(link, id), said));
        return said;
    }

    private static void said(Task task, Filling filling, Map<String, Value> state) {
        filling.fill(task.resource()).ifPresent(resource -> state.put("Resource", resource));
        state.put("Parameters", Value.map(filling.fill(task.parameters())));
    }
}
