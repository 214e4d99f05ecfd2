package io.archloom.synth;

import io.archloom.model.Connection;
import io.archloom.model.Connection.End;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.value.Value;
import java.util.Optional;

/// Draws a design for a test:
///
///     new Drawn().resource("Orders", "aws/sqs-queue").resource("Work", "aws/lambda-function", "Timeout", 10)
///             .connect("Orders.consumers", "Work.invoke").design()
final class Drawn {
    private Design design = Design.named("Test");

    /// @param properties names and values in turn: values as they are, texts, numbers or truths
    Drawn resource(String id, String kind, Object... properties) {
        design = design.withStructure(design.structure().with(Resource.of(new ResourceId(id), kind)));
        for (int i = 0; i < properties.length; i += 2) {
            set(id, (String) properties[i], value(properties[i + 1]));
        }
        return this;
    }

    Drawn set(String id, String property, Value value) {
        var resource = design.structure().resources().get(new ResourceId(id));
        design = design.withStructure(design.structure().with(resource.withProperty(property, Optional.of(value))));
        return this;
    }

    /// Connects `Resource.port` with `Resource.port`; the connection's id is that of both resources.
    Drawn connect(String from, String to, Object... properties) {
        var start = end(from);
        var end = end(to);
        var connection = Connection.of(new ConnectionId(start.resource() + "-" + end.resource()), start, end);
        for (int i = 0; i < properties.length; i += 2) {
            connection = connection.withProperty((String) properties[i], Optional.of(value(properties[i + 1])));
        }
        design = design.withStructure(design.structure().with(connection));
        return this;
    }

    Design design() {
        return design;
    }

    private static End end(String text) {
        int dot = text.indexOf('.');
        return new End(new ResourceId(text.substring(0, dot)), text.substring(dot + 1));
    }

    private static Value value(Object value) {
        return switch (value) {
            case Value as -> as;
            case String text -> Value.of(text);
            case Integer number -> Value.of((long) number);
            case Boolean truth -> Value.of((boolean) truth);
            default -> throw new IllegalArgumentException(value.toString());
        };
    }
}
