package io.archloom.schema;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// A resource type as its provider describes it.
public final class TypeSchema {
    private static final String PROPERTIES = "/properties/";

    private final JsonNode root;
    private final Shape shape;
    private final List<String> attributes;

    TypeSchema(JsonNode root) {
        this.root = root;
        shape = new Shape(root, root);
        attributes = pointers("readOnlyProperties");
    }

    /// Such as `AWS::SSM::Parameter`.
    public String type() {
        return root.path("typeName").asString("");
    }

    /// What a resource's properties may be.
    public Shape shape() {
        return shape;
    }

    /// What `!GetAtt` gives beside the properties: `Arn`, `Endpoint.Address`. CloudFormation sets these; nobody else may.
    public List<String> attributes() {
        return attributes;
    }

    private List<String> pointers(String key) {
        return StreamSupport.stream(root.path(key).spliterator(), false).map(node -> node.asString(""))
                .filter(pointer -> pointer.startsWith(PROPERTIES) && !pointer.contains("*"))
                .map(pointer -> pointer.substring(PROPERTIES.length()).replace("/properties/", ".").replace('/', '.')).toList();
    }
}
