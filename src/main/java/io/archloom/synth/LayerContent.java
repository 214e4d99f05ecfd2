package io.archloom.synth;

import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.value.Value;

/// Where a layer's files are: in a folder beside the template, or packed in a bucket.
final class LayerContent {
    private static final String BUILD = "BuildMethod";

    private LayerContent() {}

    /// The folder of a layer's files, from the template's.
    static String folder(ResourceId id) {
        return "layers/" + id;
    }

    /// Whether the layer's files are ours to write.
    static boolean isOurs(Resource resource) {
        return !resource.properties().containsKey("ContentUri") && !resource.properties().containsKey("Content");
    }

    static void write(Stack stack, Draft draft, Resource resource) {
        if (!isOurs(resource)) {
            return;
        }
        if (stack.format == Format.SAM) {
            draft.lead("ContentUri", Value.of(folder(resource.id()) + "/"));
            var method = stack.scopes.of(resource.id()).text(BUILD);
            if (!method.equals("none")) {
                draft.attributes.putIfAbsent("Metadata", Value.map(BUILD, Value.of(method)));
            }
        } else {
            draft.lead("Content", CodeBucket.of(stack, folder(resource.id())));
        }
    }
}
