package io.archloom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.Schemas;
import io.archloom.yaml.JsonWriter;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `--environment` and what goes with it.
class EnvironmentsTest {
    private static final String SHOP = """
            archloom: 1
            name: Web shop
            resources:
              Api: {kind: aws/http-api}
              Work: {kind: aws/lambda-function, properties: {MemorySize: 512}}
              Orders: {kind: aws/dynamodb-table, properties: {PartitionKey: id}}
            connections:
              Api-Work: {from: Api.routes, to: Work.invoke}
              Work-Orders: {from: Work.calls, to: Orders.items, properties: {access: read}}
            workload: {loads: {Api: 100/s}}
            environments:
              - name: prod
                region: us-east-1
              - name: dev
                region: eu-west-1
                tags: {stage: dev}
                properties: {Work: {MemorySize: 128}}
                workload: {loads: {Api: 1/s}}
                existing: {Orders: {name: orders-dev}}
            """;

    @TempDir
    private Path home;
    private Shell shell = new Shell(Path.of(""));
    private Path design = Path.of("");

    @BeforeEach void setUp() {
        shell = new Shell(home);
        design = shell.file("shop.archloom.yaml", SHOP);
    }

    @Test void anEstimateIsThatOfTheEnvironment() {
        var prod = shell.run("estimate", design).out();
        var dev = shell.run("estimate", design, "--environment", "dev").out();

        assertEquals(prod, shell.run("estimate", design, "--environment", "prod").out());
        assertTrue(prod.lines().findFirst().orElseThrow().contains("us-east-1"), prod);
        assertTrue(dev.lines().findFirst().orElseThrow().contains("eu-west-1"), dev);
    }

    @Test void allEnvironmentsStandSideBySide() {
        var text = shell.run("estimate", design, "--all-environments").out();
        assertTrue(text.lines().anyMatch(line -> line.matches("\\s*Environment\\s+prod\\s+dev")), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("\\s*Region\\s+us-east-1\\s+eu-west-1")), text);
        // a star below has one above that it explains
        assertEquals(text.contains("\n* "), text.lines().anyMatch(line -> line.matches("  (Cost a month|p99 of) .* \\*.*")), text);

        var markdown = shell.run("estimate", design, "--all-environments", "--format", "markdown").out();
        assertTrue(markdown.contains("| prod | dev |"), markdown);
    }

    @Test void theJsonOfAllEnvironmentsFitsTheSchema() {
        var json = shell.run("estimate", design, "--all-environments", "--format", "json").out();

        assertEquals(List.of(), Schemas.faultsBy(shell.run("schema", "estimate").out(), json));
        assertTrue(json.contains("\"environment\": \"dev\""), json);
    }

    @Test void anUnknownEnvironmentIsOneClearMessage() {
        for (var command : new String[] {"validate", "estimate", "explain"}) {
            var ran = shell.run(command, design, "--environment", "prd");
            assertEquals(2, ran.code());
            assertTrue(ran.err().contains("There is no environment prd in " + design + "; there is: prod, dev. Did you mean prod?"), ran.err());
        }
        assertEquals(2, shell.run("export", design, "--environment", "prd", "--to", home.resolve("out")).code());
        assertEquals(2, shell.run("render", design, "--environment", "prd", "-o", "-").code());
        assertFalse(Files.exists(home.resolve("out")));
    }

    @Test void oneTemplateServesAllEnvironments() throws IOException {
        shell.run("export", design, "--to", home.resolve("out"));

        var template = Files.readString(home.resolve("out/template.yaml"));
        assertTrue(template.contains("CreateOrders: !Equals [!Ref Environment, prod]"), template);
        assertEquals("""
                version = 0.1

                [prod.deploy.parameters]
                stack_name = "web-shop-prod"
                region = "us-east-1"
                resolve_s3 = true
                capabilities = "CAPABILITY_IAM"
                parameter_overrides = "Environment=\\"prod\\""

                [dev.deploy.parameters]
                stack_name = "web-shop-dev"
                region = "eu-west-1"
                resolve_s3 = true
                capabilities = "CAPABILITY_IAM"
                parameter_overrides = "Environment=\\"dev\\""
                tags = "stage=\\"dev\\""
                """, Files.readString(home.resolve("out/samconfig.toml")));
    }

    @Test void whatTheUserTellsSamIsNeverOverwritten() throws IOException {
        shell.file("out/samconfig.toml", "mine");
        assertEquals(0, shell.run("export", design, "--to", home.resolve("out")).code());

        assertEquals("mine", Files.readString(home.resolve("out/samconfig.toml")));
    }

    @Test void aTemplateForOneEnvironmentKnowsOfNoOther() throws IOException {
        shell.run("export", design, "--to", home.resolve("out"), "--environment", "dev");

        var template = Files.readString(home.resolve("out/template.yaml"));
        assertTrue(template.contains("MemorySize: 128") && template.contains("ORDERS_NAME: orders-dev"), template);
        assertFalse(template.contains("Conditions:") || template.contains("Mappings:") || template.contains("DynamoDB::Table"), template);
    }

    @Test void eachEnvironmentMayHaveATemplateOfItsOwn() throws IOException {
        shell.run("export", design, "--to", home.resolve("out"), "--per-environment");

        assertTrue(Files.readString(home.resolve("out/template-prod.yaml")).contains("MemorySize: 512"));
        assertTrue(Files.readString(home.resolve("out/template-dev.yaml")).contains("MemorySize: 128"));
        var config = Files.readString(home.resolve("out/samconfig.toml"));
        assertTrue(config.contains("[dev.build.parameters]\ntemplate_file = \"template-dev.yaml\"\n\n[dev.deploy.parameters]\nstack_name"), config);
        assertEquals(2, config.split("template_file").length - 1, config);
        assertEquals(2, shell.run("export", design, "--to", home.resolve("out"), "--per-environment", "--environment", "dev").code());
    }

    @Test void faultsOfEnvironmentsHaveTheirLine() {
        var file = shell.file("bad.archloom.yaml", """
                archloom: 1
                resources: {Orders: {kind: aws/sqs-queue}}
                environments:
                  - name: not a name
                  - name: dev
                    properties: {Gone: {MemorySize: 1}}
                    existing:
                      Orders: {arn: a, name: b}
                      Missing: {name: c}
                  - name: dev
                """);
        var lines = shell.run("validate", file).err().lines().toList();

        assertEquals(5, lines.size(), lines::toString);
        assertTrue(lines.get(0).contains(":4:11: \"not a name\" cannot name an environment."), lines::toString);
        assertTrue(lines.get(1).contains(":6:18: There is no \"Gone\""), lines::toString);
        assertTrue(lines.get(2).contains(":8:15: This says in more than one way how the resource is found: arn, name."), lines::toString);
        assertTrue(lines.get(3).contains(":9:7: There is no \"Missing\""), lines::toString);
        assertTrue(lines.get(4).contains(":10:5: There is another environment \"dev\" above."), lines::toString);
    }

    @Test void theSchemaKnowsWhatTheReaderKnows() {
        var text = YamlReader.read(SHOP, "shop") instanceof YamlDocument document ? JsonWriter.write(document.value()) : "";

        assertEquals(List.of(), Schemas.faultsBy(shell.run("schema").out(), text));
    }

    @Test void whatExistsIsWatchedByWhoeverMadeIt() {
        var watched = shell.file("watched.archloom.yaml", SHOP.replace("  - name: dev\n", "  - name: dev\n    operations: true\n"));
        var lines = shell.run("estimate", watched, "--environment", "dev").out().lines().toList();
        int orders = lines.indexOf(lines.stream().filter(line -> line.startsWith("  Orders ")).findFirst().orElseThrow());

        assertTrue(lines.subList(0, orders).stream().anyMatch(line -> line.contains("Alarms")), lines::toString);
        assertFalse(lines.subList(orders, lines.size()).stream().anyMatch(line -> line.contains("Alarms") || line.contains("Dashboard")), lines::toString);
    }

    @Test void aResourceWithTagsOfItsOwnHasThoseOfTheDesignToo() throws IOException {
        var net = shell.file("net.archloom.yaml", """
                archloom: 1
                resources: {Net: {kind: aws/vpc}}
                settings: {tags: {owner: shop, Name: none}}
                """);
        shell.run("export", net, "--to", home.resolve("net"));

        assertTrue(Files.readString(home.resolve("net/template.yaml")).contains("""
                      Tags:
                        - Key: Name
                          Value: !Sub ${AWS::StackName}-net
                        - Key: owner
                          Value: shop
                """));
    }

    @Test void eachEnvironmentHasAStackOfItsOwn() throws IOException {
        var alike = shell.file("alike.archloom.yaml", """
                archloom: 1
                name: Shop
                resources: {Orders: {kind: aws/sqs-queue}}
                settings: {tags: {cost centre: "17"}}
                environments: [{name: prod.eu, existing: {Orders: {ssm: /orders}}}, {name: prod-eu, existing: {Orders: {ssm: /orders}}}]
                """);
        shell.run("export", alike, "--to", home.resolve("alike"));

        var config = Files.readString(home.resolve("alike/samconfig.toml"));
        assertTrue(config.contains("stack_name = \"shop-prod-eu\"") && config.contains("stack_name = \"shop-prod-eu2\""), config);
        assertTrue(config.contains("tags = \"\\\"cost centre\\\"=\\\"17\\\"\""), config);
        // nothing refers to the queue, so nothing asks where it is
        assertFalse(Files.readString(home.resolve("alike/template.yaml")).contains("OrdersName"));
    }

    @Test void whatExistsIsNamedByAText() {
        var lines = shell.runWith("archloom: 1\nresources: {Orders: {kind: aws/sqs-queue}}\nenvironments: [{name: prod, existing: {Orders: {name: [1]}}}]\n", "validate", "-").err();
        assertTrue(lines.contains("\"name\" is not a text."), lines);
    }
}
