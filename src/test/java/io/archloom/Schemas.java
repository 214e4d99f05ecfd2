package io.archloom;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Holds JSON against the JSON Schemas that the program publishes.
public final class Schemas {
    private Schemas() {}

    /// What is wrong with `json` by the schema at that resource, such as `/archloom.schema.json`; empty when it is valid.
    public static List<String> faults(String resource, String json) {
        try (var schema = Schemas.class.getResourceAsStream(resource)) {
            return faultsBy(new String(schema.readAllBytes(), StandardCharsets.UTF_8), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same by a schema's text.
    public static List<String> faultsBy(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema)
                .validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
}
