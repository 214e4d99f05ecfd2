package io.archloom.synth;

import io.archloom.value.Value;

/// Where plain CloudFormation, which takes code from a bucket only, finds what was packed from a folder.
final class CodeBucket {
    private static final String BUCKET = "CodeBucket";
    private static final String PREFIX = "CodePrefix";

    private CodeBucket() {}

    /// The packed folder as CloudFormation names it; the template gets the parameters that say which bucket.
    static Value of(Stack stack, String folder) {
        declare(stack);
        return Value.map("S3Bucket", new Value.Ref(BUCKET), "S3Key", new Value.Sub("${" + PREFIX + "}" + folder + ".zip"));
    }

    /// A file as a state machine names it.
    static Value file(Stack stack, String path) {
        declare(stack);
        return Value.map("Bucket", new Value.Ref(BUCKET), "Key", new Value.Sub("${" + PREFIX + "}" + path));
    }

    /// The address of a file.
    static Value url(Stack stack, String path) {
        declare(stack);
        return new Value.Sub("https://${" + BUCKET + "}.s3.${AWS::URLSuffix}/${" + PREFIX + "}" + path);
    }

    private static void declare(Stack stack) {
        stack.parameters.putIfAbsent(BUCKET, Value.map("Type", Value.of("String"), "Description", Value.of(Words.of("parameter.bucket"))));
        stack.parameters.putIfAbsent(PREFIX, Value.map("Type", Value.of("String"), "Default", Value.of(""),
                "Description", Value.of(Words.of("parameter.prefix"))));
    }
}
