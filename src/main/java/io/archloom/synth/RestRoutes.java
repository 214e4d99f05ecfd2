package io.archloom.synth;

import io.archloom.model.Resource;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The paths and the deployment of a REST API in plain CloudFormation, around the methods that its connections write; SAM makes
/// them of the functions' events.
final class RestRoutes {
    private final Stack stack;
    private final Draft api;
    private final Resource resource;
    private final Map<String, Draft> paths = new LinkedHashMap<>();

    private RestRoutes(Stack stack, Draft api, Resource resource) {
        this.stack = stack;
        this.api = api;
        this.resource = resource;
    }

    static void write(Stack stack, Draft draft, Resource resource) {
        if (stack.formOf(resource.id()) == Format.CLOUDFORMATION) {
            new RestRoutes(stack, draft, resource).write();
        } else {
            Authorizers.write(stack, resource.id());
        }
    }

    private void write() {
        api.setIfAbsent("Name", new Value.Ref("AWS::StackName"));
        var methods = new ArrayList<Draft>();
        var said = new TreeSet<String>();
        for (var link : stack.topology.out(resource.id())) {
            stack.draft(link.id(), "Method").ifPresent(method -> {
                method.set("ResourceId", place(stack.filling(link, method.id).property("Path").flatMap(Value::asText).orElse("/")));
                methods.add(method);
            });
        }
        Authorizers.write(stack, resource.id());
        methods.forEach(method -> said.add(method.properties().toString()));
        if (methods.isEmpty()) {
            // nothing to deploy: API Gateway refuses a deployment without methods; nothing leads to a stage that is not there
            var stage = stack.ids.of(resource.id(), "Stage");
            stack.drafts.remove(stage);
            stack.drafts.values().removeIf(draft -> Mentions.in(draft.properties()).names().contains(stage));
            return;
        }
        // A deployment is a picture of the API at one time: another API needs another one, and so another id.
        var deployment = stack.add(stack.ids.of(resource.id(), "Deployment" + "%08x".formatted(said.hashCode())),
                "AWS::ApiGateway::Deployment", resource.id());
        deployment.set("RestApiId", new Value.Ref(api.id));
        methods.forEach(method -> deployment.dependOn(method.id));
        stack.draft(resource.id(), "Stage").ifPresent(stage -> stage.set("DeploymentId", new Value.Ref(deployment.id)));
    }

    /// The resource of a path, with those above it.
    private Value place(String path) {
        Value parent = new Value.GetAtt(api.id, "RootResourceId");
        var at = new StringBuilder();
        for (var part : List.of(path.split("/"))) {
            if (!part.isEmpty()) {
                at.append('/').append(part);
                var above = parent;
                parent = new Value.Ref(paths.computeIfAbsent(at.toString(), whole -> part(whole, part, above)).id);
            }
        }
        return parent;
    }

    private Draft part(String path, String part, Value parent) {
        var id = stack.ids.of(resource.id(), "Path" + Ids.joined(path));
        var draft = stack.add(stack.drafts.containsKey(id) ? stack.ids.of(resource.id(), "Path" + Ids.joined(path) + "%08x".formatted(path.hashCode())) : id,
                "AWS::ApiGateway::Resource", resource.id());
        draft.set("RestApiId", new Value.Ref(api.id));
        draft.set("ParentId", parent);
        draft.set("PathPart", Value.of(part));
        return draft;
    }
}
