package io.archloom.importer;

import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What resources may do to others: SAM's policies, statements of roles and of policies attached to them. A grant of a role is
/// a grant of every resource that has the role.
final class Grants implements Mechanism {
    private static final String ROLE = "AWS::IAM::Role";
    private static final String INSTANCE_PROFILE = "AWS::IAM::InstanceProfile";
    private static final Set<String> POLICIES = Set.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy");
    private static final Map<String, String> OF_API = Map.of("AWS::ApiGateway::Method", "RestApiId", "AWS::ApiGatewayV2::Integration", "ApiId");
    /// Where a role is named to be passed on, not to be had.
    private static final Set<String> NOT_HELD = Set.of("PolicyDocument", "Policies", "Variables");
    /// Actions of those who take from a source that triggers them.
    private static final Set<String> POLLING = Set.of("sqs:receivemessage", "sqs:deletemessage", "sqs:deletemessagebatch", "sqs:getqueueattributes",
            "sqs:getqueueurl", "sqs:changemessagevisibility", "sqs:changemessagevisibilitybatch", "dynamodb:describestream",
            "dynamodb:getrecords", "dynamodb:getsharditerator", "dynamodb:liststreams", "kinesis:describestream", "kinesis:describestreamsummary",
            "kinesis:getrecords", "kinesis:getsharditerator", "kinesis:liststreams", "kinesis:listshards", "kinesis:subscribetoshard");
    /// Actions of those who only write their logs.
    private static final Set<String> LOGGING = Set.of("logs:createloggroup", "logs:createlogstream", "logs:putlogevents", "logs:describeloggroups",
            "logs:describelogstreams", "logs:putretentionpolicy", "logs:tagresource");
    private static final Set<String> POLLING_POLICIES = Set.of("SQSPollerPolicy", "DynamoDBStreamReadPolicy", "KinesisStreamReadPolicy");

    @Override public void find(Scene scene, Links links) {
        for (var instance : scene.instances()) {
            if (instance.type().startsWith("AWS::Serverless::")) {
                new Granting(scene, links, List.of(instance)).policies(Look.items(instance.properties(), "Policies"));
            }
            if (instance.type().equals(ROLE)) {
                new Granting(scene, links, holders(instance, scene)).role(instance);
            }
            if (POLICIES.contains(instance.type())) {
                var properties = instance.properties();
                var attached = new ArrayList<>(scene.in(properties, "Roles"));
                attached.addAll(scene.in(properties, "RoleName"));
                var holders = attached.stream().flatMap(role -> holders(role, scene).stream()).distinct().toList();
                new Granting(scene, links, holders).document(properties.getOrDefault("PolicyDocument", Value.NULL));
            }
        }
    }

    /// Who has a role: each that refers to it, or to the profile that holds it. SAM's own role of a function is the function.
    private static List<Instance> holders(Instance role, Scene scene) {
        if (!role.type().equals(ROLE) && !role.type().equals(INSTANCE_PROFILE)) {
            return List.of(role);
        }
        var holders = new LinkedHashSet<Instance>();
        for (var other : scene.instances()) {
            boolean refers = !other.id().equals(role.id()) && Reference.in(other.properties()).stream()
                    .anyMatch(reference -> reference.name().equals(role.id()) && reference.path().stream().noneMatch(NOT_HELD::contains));
            if (refers && other.type().equals(INSTANCE_PROFILE)) {
                holders.addAll(holders(other, scene));
            } else if (refers && !other.type().startsWith("AWS::IAM::")) {
                holders.addAll(whole(other, scene));
            }
        }
        return List.copyOf(holders);
    }

    /// An API's integration has a role on the API's behalf.
    private static List<Instance> whole(Instance holder, Scene scene) {
        var api = OF_API.containsKey(holder.type()) ? scene.in(holder.properties(), OF_API.get(holder.type())) : List.<Instance>of();
        return api.isEmpty() ? List.of(holder) : api;
    }

    private record Granting(Scene scene, Links links, List<Instance> holders) {

        /// A function's list: names, statements, policies of this template, and SAM's by name with what they are for.
        void policies(List<Value> policies) {
            for (var policy : policies) {
                if (policy instanceof Value.MapOf(var entries)) {
                    if (entries.containsKey("Statement")) {
                        document(policy);
                    } else {
                        entries.forEach((name, parameters) -> scene.in(parameters).forEach(target -> grant(target, POLLING_POLICIES.contains(name))));
                    }
                } else {
                    attached(policy);
                }
            }
        }

        void role(Instance role) {
            Look.items(role.properties(), "Policies").forEach(policy -> document(Look.at(policy, "PolicyDocument").orElse(Value.NULL)));
            Look.items(role.properties(), "ManagedPolicyArns").forEach(this::attached);
        }

        private void attached(Value policy) {
            scene.in(policy).forEach(instance -> document(instance.properties().getOrDefault("PolicyDocument", Value.NULL)));
        }

        void document(Value document) {
            Look.at(document, "Statement").map(Look::items).orElse(List.of()).stream().map(Look::entries).forEach(this::statement);
        }

        private void statement(Map<String, Value> statement) {
            if (Look.text(statement, "Effect").filter("Deny"::equals).isPresent()) {
                return;
            }
            var actions = new HashSet<String>();
            Look.items(statement, "Action").forEach(action -> action.asText().ifPresent(text -> actions.add(text.toLowerCase(Locale.ROOT))));
            boolean polling = !actions.isEmpty() && POLLING.containsAll(actions);
            boolean logging = !actions.isEmpty() && LOGGING.containsAll(actions);
            for (var target : scene.in(statement, "Resource")) {
                if (logging && target.type().equals("AWS::Logs::LogGroup")) {
                    holders.forEach(holder -> links.add(holder, How.LOGS_TO, target));
                } else {
                    grant(target, polling);
                }
            }
        }

        private void grant(Instance target, boolean polling) {
            for (var holder : holders) {
                if (polling) {
                    links.addPolling(holder, target);
                } else {
                    links.add(holder, How.USES, target);
                }
            }
        }
    }
}
