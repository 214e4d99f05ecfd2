package io.archloom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.Schemas;
import io.archloom.cli.Shell.Ran;
import io.archloom.file.Starters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainTest {
    @TempDir Path home;
    private Shell shell;

    @BeforeEach void open() {
        shell = new Shell(home);
    }

    private Ran starter(String... arguments) {
        var words = new ArrayList<Object>(List.of("explain", "-"));
        words.addAll(List.of(arguments));
        return shell.runWith(Starters.of("order-processing").orElseThrow().text(), words.toArray());
    }

    private JsonNode json(String... arguments) {
        var words = new ArrayList<>(List.of(arguments));
        words.addAll(List.of("--format", "json"));
        return JsonMapper.shared().readTree(starter(words.toArray(String[]::new)).out());
    }

    @Test void eachActionIsAskedForByAConnectionOrTheHolderItself() {
        var rows = json().get("permissions");

        assertTrue(rows.size() > 10);
        for (var row : rows) {
            var asker = row.at("/askedBy/id").stringValue();
            var holder = row.at("/holder/id").stringValue();
            assertTrue(asker.equals(holder) || row.at("/askedBy/type").stringValue().equals("connection") && asker.contains(holder), row.toString());
        }
        assertTrue(rows.valueStream().anyMatch(row -> row.at("/askedBy/id").stringValue().equals("PlaceOrder-Orders")
                && row.get("actions").toString().equals("[\"sqs:SendMessage\"]") && row.at("/of/id").stringValue().equals("Orders")));
    }

    @Test void theBlastRadiusGoesThroughWhatMayBeWrittenAndStopsAtWhatMayBeRead() {
        assertEquals(List.of("OrderTable"), reached("ShowOrder"));
        var far = reached("PlaceOrder");
        assertTrue(far.containsAll(List.of("Orders", "ChargeOrder", "WriteReceipt", "Receipts")), far.toString());
        assertFalse(far.contains("ShowOrder"), far.toString());
        assertEquals(List.of(), reached("Receipts"));
    }

    private List<String> reached(String resource) {
        return json(resource).at("/reaches/0/reached").valueStream().map(each -> each.at("/element/id").stringValue()).toList();
    }

    @Test void theJsonIsAsItsSchemaSays() {
        assertEquals(List.of(), Schemas.faults("/io/archloom/cli/explain.schema.json", starter("--format", "json").out()));
    }

    @Test void textNamesActionResourceAndConnection() {
        var ran = starter("PlaceOrder");

        assertEquals(0, ran.code());
        assertTrue(ran.out().lines().anyMatch(line -> line.matches(" +sqs:SendMessage +Orders.Arn +Place order → Orders \\(PlaceOrder-Orders\\)")), ran.out());
        assertFalse(ran.out().contains("Show order"), ran.out());
    }

    @Test void aResourceThatIsNotThereIsNamedWithWhatMayBeMeant() {
        var ran = starter("PlaceOrdr");

        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("PlaceOrder"), ran.err());
    }

    private static final String LOGGED = """
            archloom: 1
            resources:
              Api: {kind: aws/websocket-api}
              F: {kind: aws/lambda-function, properties: {Runtime: python3.13}}
              G: {kind: aws/lambda-function, properties: {Runtime: python3.13}}
              T: {kind: aws/dynamodb-table, properties: {PartitionKey: id}}
              Net: {kind: aws/vpc}
            connections:
              Api-F: {from: Api.routes, to: F.invoke}
              F-T: {from: F.calls, to: T.items}
              G-Api: {from: G.calls, to: Api.requests}
            environments: [{name: production, region: eu-west-1, operations: true}, {name: dev, region: eu-west-1, existing: {T: {name: orders-dev}}}]
            """;

    @Test void rolesForLogsAndTheLeaveOfAlarmsAreExplainedToo() {
        var text = shell.runWith(LOGGED, "explain", "-").out();

        assertTrue(text.contains("policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs  *"), text);
        assertTrue(text.contains("logs:PutLogEvents  NetFlowLogs.Arn"), text);
        assertTrue(text.contains("AlarmKey\n") && text.contains("sns:Publish (as cloudwatch.amazonaws.com)  AlarmTopic"), text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 100), text);
        assertEquals(List.of(), Schemas.faults("/io/archloom/cli/explain.schema.json", shell.runWith(LOGGED, "explain", "-", "--format", "json").out()));
    }

    @Test void whatExistsIsNamedAsItIsFound() {
        var text = shell.runWith(LOGGED, "explain", "-", "--environment", "dev").out();

        assertTrue(text.contains("table/orders-dev") && !text.contains("T.Arn") && !text.contains("AlarmKey"), text);
    }

    @Test void whoSpeaksToClientsReachesTheApiAlone() {
        assertTrue(shell.runWith(LOGGED, "explain", "-", "G").out().contains("reaches: Api\n"));
    }
}
