package io.archloom.synth;

import io.archloom.model.Resource;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The paths, methods and deployment of a REST API in plain CloudFormation; SAM makes them of the functions' events.
final class RestRoutes {
    private static final String INVOCATIONS =
            "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${%s.Arn}/invocations";

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
        }
    }

    private void write() {
        api.setIfAbsent("Name", new Value.Ref("AWS::StackName"));
        var methods = new ArrayList<Draft>();
        var said = new TreeSet<String>();
        for (var link : stack.topology.out(resource.id())) {
            if (stack.type(link.to()).isPresent()) {
                var method = method(link);
                methods.add(method);
                said.add(method.properties().toString());
            }
        }
        if (methods.isEmpty()) {
            // nothing to deploy: API Gateway refuses a deployment without methods
            stack.drafts.remove(stack.ids.of(resource.id(), "Stage"));
            return;
        }
        // A deployment is a picture of the API at one time: another API needs another one, and so another id.
        var deployment = stack.add(stack.ids.of(resource.id(), "Deployment" + "%08x".formatted(said.hashCode())),
                "AWS::ApiGateway::Deployment", resource.id());
        deployment.set("RestApiId", new Value.Ref(api.id));
        methods.forEach(method -> deployment.dependOn(method.id));
        stack.draft(resource.id(), "Stage").ifPresent(stage -> stage.set("DeploymentId", new Value.Ref(deployment.id)));
    }

    private Draft method(Link link) {
        var method = stack.add(stack.ids.of(link.id(), "Method"), "AWS::ApiGateway::Method", link.id());
        var filling = stack.filling(link, method.id);
        var path = filling.property("Path").flatMap(Value::asText).orElse("/");
        method.set("RestApiId", new Value.Ref(api.id));
        method.set("ResourceId", place(path));
        filling.property("Method").ifPresent(verb -> method.set("HttpMethod", verb));
        method.set("AuthorizationType", Value.of("NONE"));
        method.set("Integration", Value.map("Type", Value.of("AWS_PROXY"), "IntegrationHttpMethod", Value.of("POST"),
                "Uri", new Value.Sub(INVOCATIONS.formatted(link.to()))));
        filling.property("TimeoutInMillis").ifPresent(timeout -> method.set("Integration.TimeoutInMillis", timeout));
        return method;
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
        var id = stack.ids.of(resource.id(), "Path" + letters(path));
        var draft = stack.add(stack.drafts.containsKey(id) ? stack.ids.of(resource.id(), "Path" + letters(path) + "%08x".formatted(path.hashCode())) : id,
                "AWS::ApiGateway::Resource", resource.id());
        draft.set("RestApiId", new Value.Ref(api.id));
        draft.set("ParentId", parent);
        draft.set("PathPart", Value.of(part));
        return draft;
    }

    /// The letters and digits of a path: `/orders/{id}` is `OrdersId`.
    private static String letters(String path) {
        var letters = new StringBuilder();
        boolean upper = true;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                letters.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            } else {
                upper = true;
            }
        }
        return letters.toString();
    }
}
