package io.archloom.synth;

import io.archloom.model.Resource;
import io.archloom.topology.Link;
import io.archloom.value.Value;

/// The routes of an HTTP API in plain CloudFormation; SAM makes them of the functions' events.
final class HttpRoutes {
    private static final String ANY_REQUEST = "$default";

    private HttpRoutes() {}

    static void write(Stack stack, Draft draft, Resource resource) {
        if (stack.format == Format.SAM) {
            return;
        }
        draft.setIfAbsent("Name", new Value.Ref("AWS::StackName"));
        draft.setIfAbsent("ProtocolType", Value.of("HTTP"));
        for (var link : stack.topology.out(resource.id())) {
            if (stack.draft(link.to()).isPresent()) {
                route(stack, draft, link);
            }
        }
    }

    private static void route(Stack stack, Draft api, Link link) {
        var integration = stack.add(stack.ids.of(link.id(), "Integration"), "AWS::ApiGatewayV2::Integration", link.id());
        var filling = stack.filling(link, integration.id);
        integration.set("ApiId", new Value.Ref(api.id));
        integration.set("IntegrationType", Value.of("AWS_PROXY"));
        stack.reference(link.to(), "arn", integration.id).ifPresent(arn -> integration.set("IntegrationUri", arn));
        integration.set("PayloadFormatVersion", Value.of("2.0"));
        filling.property("TimeoutInMillis").ifPresent(timeout -> integration.set("TimeoutInMillis", timeout));

        var route = stack.add(stack.ids.of(link.id(), "Route"), "AWS::ApiGatewayV2::Route", link.id());
        route.set("ApiId", new Value.Ref(api.id));
        var path = filling.property("Path").flatMap(Value::asText).orElse(ANY_REQUEST);
        var method = filling.property("Method").flatMap(Value::asText).orElse("ANY");
        route.set("RouteKey", Value.of(path.equals(ANY_REQUEST) ? path : method + " " + path));
        route.set("Target", new Value.Sub("integrations/${" + integration.id + "}"));
    }
}
