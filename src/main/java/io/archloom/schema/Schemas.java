package io.archloom.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.json.JsonMapper;

/// The resource provider schemas of all types of CloudFormation (us-east-1, as patched by cfn-lint 1.51.0, 2026).
///
/// Safe for use by several threads. Memory for the texts of all types (5 MB) is given back when it is needed elsewhere.
public final class Schemas {
    private static final Schemas SHIPPED = new Schemas();
    private static final Pattern TYPE = Pattern.compile("\"typeName\"\\s*:\\s*\"([^\"]+)\"");
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Optional<TypeSchema>> read = new ConcurrentHashMap<>();
    private volatile SoftReference<Map<String, byte[]>> texts = new SoftReference<>(null);
    private volatile SequencedSet<String> types;

    private Schemas() {}

    public static Schemas shipped() {
        return SHIPPED;
    }

    /// What a type is, such as `AWS::SSM::Parameter`; empty when CloudFormation has no such type.
    public Optional<TypeSchema> of(String type) {
        return read.computeIfAbsent(type, name -> Optional.ofNullable(texts().get(file(name)))
                .map(text -> new TypeSchema(JSON.readTree(text))).filter(schema -> schema.type().equals(name)));
    }

    /// The names of all types, sorted.
    public SequencedSet<String> types() {
        if (types == null) {
            var names = new TreeSet<String>();
            // some types have a property of that name, too
            texts().forEach((file, text) -> TYPE.matcher(new String(text, StandardCharsets.UTF_8)).results()
                    .map(found -> found.group(1)).filter(name -> file(name).equals(file)).forEach(names::add));
            types = Collections.unmodifiableSequencedSet(names);
        }
        return types;
    }

    private static String file(String type) {
        return type.replace("::", "-").toLowerCase(Locale.ROOT) + ".json";
    }

    private Map<String, byte[]> texts() {
        var known = texts.get();
        if (known == null) {
            known = unpacked();
            texts = new SoftReference<>(known);
        }
        return known;
    }

    private static Map<String, byte[]> unpacked() {
        var texts = new TreeMap<String, byte[]>();
        try (var archive = new ZipInputStream(Schemas.class.getResourceAsStream("schemas.zip"))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                texts.put(entry.getName(), archive.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
