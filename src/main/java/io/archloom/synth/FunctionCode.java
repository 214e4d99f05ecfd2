package io.archloom.synth;

import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a function's code is, what is called in it, and the role's leave to log.
final class FunctionCode {
    static final String BEHAVIOUR = "function";
    private static final List<String> OWN_CODE = List.of("CodeUri", "Code", "InlineCode", "ImageUri", "ImageConfig");
    private static final String MANAGED = "arn:${AWS::Partition}:iam::aws:policy/";

    private FunctionCode() {}

    /// The folder of a function's code, from the template's.
    static String folder(ResourceId id) {
        return "functions/" + id;
    }

    /// Whether the function's code is ours to write.
    static boolean isOurs(Resource resource) {
        return OWN_CODE.stream().noneMatch(resource.properties()::containsKey)
                && !Value.of("Image").equals(resource.properties().get("PackageType"));
    }

    static void write(Stack stack, Draft draft, Resource resource) {
        boolean isSam = stack.format == Format.SAM;
        if (isOurs(resource)) {
            var language = Language.of(stack.scopes.of(resource.id()).text("Runtime"));
            language.ifPresent(it -> draft.lead("Handler", Value.of(it.handler())));
            if (isSam) {
                draft.lead("CodeUri", Value.of(folder(resource.id()) + "/"));
                language.flatMap(Language::buildMethod).ifPresent(method ->
                        draft.attributes.putIfAbsent("Metadata", Value.map("BuildMethod", Value.of(method))));
            } else {
                draft.lead("Code", CodeBucket.of(stack, folder(resource.id())));
            }
        }
        var role = stack.draft(resource.id(), "Role");
        if (isSam && !draft.has("Role") || role.isPresent()) {
            var managed = managed(draft);
            role.ifPresent(it -> it.leadItems("ManagedPolicyArns", managed.stream().map(Managed::arn).toList()));
            managed.forEach(policy -> policy.actions().forEach(action -> stack.permits.add(new Permit(resource.id(), Optional.empty(), action,
                    Value.of("*"), Optional.empty(), Optional.empty(), resource.id()))));
        }
    }

    /// A policy of AWS, and what it allows on all resources.
    private record Managed(String name, List<String> actions) {
        Value arn() {
            return new Value.Sub(MANAGED + name);
        }
    }

    private static final Managed LOGS = new Managed("service-role/AWSLambdaBasicExecutionRole",
            List.of("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"));
    /// https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSLambdaVPCAccessExecutionRole.html, beyond leave to log
    private static final Managed NETWORK = new Managed("service-role/AWSLambdaVPCAccessExecutionRole",
            List.of("ec2:AssignPrivateIpAddresses", "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces",
                    "ec2:DescribeSubnets", "ec2:UnassignPrivateIpAddresses"));
    private static final Managed TRACES = new Managed("AWSXRayDaemonWriteAccess",
            List.of("xray:GetSamplingRules", "xray:GetSamplingStatisticSummaries", "xray:GetSamplingTargets", "xray:PutTelemetryRecords",
                    "xray:PutTraceSegments"));

    /// The same that SAM gives by itself.
    private static List<Managed> managed(Draft draft) {
        var policies = new ArrayList<Managed>();
        policies.add(LOGS);
        if (draft.has("VpcConfig")) {
            policies.add(NETWORK);
        }
        if (draft.has("TracingConfig") || draft.has("Tracing")) {
            policies.add(TRACES);
        }
        return policies;
    }
}
