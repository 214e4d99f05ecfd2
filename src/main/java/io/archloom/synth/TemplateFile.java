package io.archloom.synth;

import io.archloom.model.Resource;
import io.archloom.value.Value;

/// The template of a nested stack that is a file beside this one: plain CloudFormation, which takes templates from a bucket only,
/// looks for it where it looks for code.
final class TemplateFile {
    private static final String URL = "TemplateURL";

    private TemplateFile() {}

    static void write(Stack stack, Draft draft, Resource resource) {
        draft.get(URL).flatMap(Value::asText).filter(path -> !path.contains("://"))
                .ifPresent(path -> draft.set(URL, CodeBucket.url(stack, path)));
    }
}
