package io.archloom.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.JavacTask;
import io.archloom.catalog.Catalog;
import io.archloom.catalog.Property.Choice;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.value.Value;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodeFilesTest {
    private static final Catalog CATALOG = CatalogReader.shipped();

    private static Map<String, String> files(String runtime, String... more) {
        var drawn = new Drawn().resource("Work", "aws/lambda-function", "Runtime", runtime)
                .resource("OrderTable", "aws/dynamodb-table").connect("Work.calls", "OrderTable.items", "access", "read-write");
        for (int i = 0; i < more.length; i += 2) {
            drawn.set("Work", more[i], Value.of(more[i + 1]));
        }
        return CodeFiles.of(drawn.design(), CATALOG);
    }

    static Stream<String> runtimes() {
        return CATALOG.kind("aws/lambda-function").orElseThrow().property("Runtime").orElseThrow().choices().stream().map(Choice::value);
    }

    @ParameterizedTest @MethodSource("runtimes") void everyRuntimeHasAnExampleThatReadsItsVariables(String runtime) {
        var files = files(runtime);
        assertFalse(files.isEmpty());
        var all = String.join("\n", files.values());
        assertTrue(all.contains("ORDER_TABLE_NAME"), all);
        assertTrue(all.contains("Your code goes here."), all);
        assertFalse(all.contains("{{"), all);
        assertTrue(files.keySet().stream().allMatch(path -> path.startsWith("functions/Work/")), files.keySet().toString());
    }

    @Test void javascript() {
        assertEquals(Map.of("functions/Work/index.mjs", """
                const orderTableName = process.env.ORDER_TABLE_NAME; // OrderTable: reads, writes

                export const handler = async (event) => {
                  console.log(JSON.stringify(event));

                  // Your code goes here.

                  return {};
                };
                """), files("nodejs24.x"));
    }

    @Test void python() {
        assertEquals(Map.of("functions/Work/app.py", """
                import json
                import os

                ORDER_TABLE_NAME = os.environ["ORDER_TABLE_NAME"]  # OrderTable: reads, writes


                def handler(event, context):
                    print(json.dumps(event))

                    # Your code goes here.

                    return {}
                """), files("python3.14"));
    }

    @Test void javaCompiles() throws IOException {
        var source = files("java25").get("functions/Work/src/main/java/app/Handler.java");
        var found = new DiagnosticCollector<JavaFileObject>();
        var file = new SimpleJavaFileObject(URI.create("string:///app/Handler.java"), JavaFileObject.Kind.SOURCE) {
            @Override public CharSequence getCharContent(boolean ignoreErrors) {
                return source;
            }
        };
        var compiler = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, found, List.of("-Xlint:all"), null, List.of(file));
        compiler.analyze();
        assertEquals(List.of(), found.getDiagnostics());
    }

    @Test void whoCallsDecidesTheAnswer() {
        var drawn = new Drawn().resource("Work", "aws/lambda-function").resource("Api", "aws/http-api").resource("Queue", "aws/sqs-queue");
        assertTrue(work(drawn.connect("Queue.consumers", "Work.invoke")).contains("return { batchItemFailures: [] };"));
        assertTrue(work(drawn.connect("Api.routes", "Work.invoke")).contains("statusCode: 200"));
    }

    private static String work(Drawn drawn) {
        return CodeFiles.of(drawn.design(), CATALOG).get("functions/Work/index.mjs");
    }

    @ParameterizedTest @CsvSource({
            "nodejs24.x, src/orders.take,          functions/Work/src/orders.mjs",
            "python3.14, shop.orders.take,         functions/Work/shop/orders.py",
            "java25,     com.shop.Orders::take,    functions/Work/src/main/java/com/shop/Orders.java",
            "dotnet10,   Shop::Shop.Orders::Take,  functions/Work/Orders.cs"})
    void aHandlerOfOnesOwnNamesTheFile(String runtime, String handler, String path) {
        var files = files(runtime, "Handler", handler);
        assertTrue(files.containsKey(path), files.keySet().toString());
        assertTrue(files.get(path).toLowerCase(Locale.ROOT).contains("take"), files.get(path));
    }

    @ParameterizedTest @CsvSource({"nodejs24.x, ../../etc/index.handler", "nodejs24.x, /etc/index.handler", "python3.14, ..handler", "java25, app.Handler"})
    void aHandlerThatTheExampleCannotHaveOrThatLeadsAwayHasNoFiles(String runtime, String handler) {
        assertEquals(Map.of(), files(runtime, "Handler", handler));
    }

    @Test void codeOfOnesOwnIsLeftAlone() {
        assertEquals(Map.of(), files("nodejs24.x", "CodeUri", "build/work.zip"));
    }

    @Test void aLabelCannotBreakOutOfItsComment() {
        var drawn = new Drawn().resource("Work", "aws/lambda-function").resource("Table", "aws/dynamodb-table")
                .connect("Work.calls", "Table.items");
        var design = drawn.design();
        var table = design.structure().resources().get(new ResourceId("Table")).withLabel(Optional.of("a\nprocess.exit(1) {{answer}}"));
        var text = CodeFiles.of(design.withStructure(design.structure().with(table)), CATALOG).get("functions/Work/index.mjs");
        assertEquals("const tableName = process.env.TABLE_NAME; // a process.exit(1) {{answer}}: reads", text.lines().findFirst().orElseThrow());
    }
}
