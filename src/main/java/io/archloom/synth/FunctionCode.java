package io.archloom.synth;

import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Where a function's code is, what is called in it, and the role's leave to log.
final class FunctionCode {
    static final String BEHAVIOUR = "function";
    private static final List<String> OWN_CODE = List.of("CodeUri", "Code", "InlineCode", "ImageUri", "ImageConfig");
    private static final String MANAGED = "arn:${AWS::Partition}:iam::aws:policy/";
    private static final String BUCKET = "CodeBucket";
    private static final String PREFIX = "CodePrefix";

    private FunctionCode() {}

    /// The folder of a function's code, from the template's.
    static String folder(ResourceId id) {
        return "functions/" + id;
    }

    /// Whether the function's code is ours to write.
    static boolean isOurs(Resource resource) {
        return OWN_CODE.stream().noneMatch(resource.properties()::containsKey);
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
                packaged(stack, draft, resource);
            }
        }
        if (!isSam) {
            stack.draft(resource.id(), "Role").ifPresent(role -> role.lead("ManagedPolicyArns", managed(draft)));
        }
    }

    /// Plain CloudFormation takes code from a bucket only.
    private static void packaged(Stack stack, Draft draft, Resource resource) {
        stack.parameters.putIfAbsent(BUCKET, Value.map("Type", Value.of("String"), "Description", Value.of(Words.of("parameter.bucket"))));
        stack.parameters.putIfAbsent(PREFIX, Value.map("Type", Value.of("String"), "Default", Value.of(""),
                "Description", Value.of(Words.of("parameter.prefix"))));
        draft.lead("Code", Value.map("S3Bucket", new Value.Ref(BUCKET),
                "S3Key", new Value.Sub("${" + PREFIX + "}" + folder(resource.id()) + ".zip")));
    }

    /// The same that SAM gives by itself.
    private static Value managed(Draft draft) {
        var policies = new ArrayList<Value>();
        policies.add(new Value.Sub(MANAGED + "service-role/AWSLambdaBasicExecutionRole"));
        if (draft.has("VpcConfig")) {
            policies.add(new Value.Sub(MANAGED + "service-role/AWSLambdaVPCAccessExecutionRole"));
        }
        if (draft.has("TracingConfig")) {
            policies.add(new Value.Sub(MANAGED + "AWSXRayDaemonWriteAccess"));
        }
        return Value.list(policies);
    }
}
