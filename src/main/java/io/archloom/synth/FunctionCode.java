package io.archloom.synth;

import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.value.Value;
import java.util.List;

/// Where a function's code is, and what is called in it.
final class FunctionCode {
    private static final List<String> OWN_CODE = List.of("CodeUri", "Code", "InlineCode", "ImageUri", "ImageConfig");

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
    }
}
