package io.archloom.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.RandomDesigns;
import io.archloom.Seeds;
import io.archloom.Standing;
import io.archloom.catalog.Catalog;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.model.Design;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.model.Existing.Held;
import io.archloom.model.Group;
import io.archloom.template.LogicalId;
import io.archloom.template.Template;
import io.archloom.template.TemplateWriter;
import io.archloom.topology.Topology;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import io.archloom.yaml.YamlWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// One template for several environments.
class SharedTemplateTest {
    private static final Catalog CATALOG = CatalogReader.shipped();
    private static final String FUNCTION = "aws/lambda-function";
    private static final Environment DEV = Environment.of("dev", "eu-west-1");
    private static final Environment PROD = Environment.of("prod", "eu-west-1");
    private static final ResourceId ORDERS = new ResourceId("Orders");
    private static final ResourceId WORK = new ResourceId("Work");

    private static Drawn tableAndFunction() {
        return new Drawn().resource("Orders", "aws/dynamodb-table").resource("Work", FUNCTION).connect("Work.calls", "Orders.items", "access", "read");
    }

    private static Template template(Drawn drawn, Environment... environments) {
        return Synthesis.of(drawn.design().withEnvironments(List.of(environments)), CATALOG, Format.SAM).template();
    }

    private static String yaml(Map<String, Value> values) {
        return YamlWriter.write(Value.map(values));
    }

    private static Template.Entry entry(Template template, String id) {
        return template.resources().get(new LogicalId(id));
    }

    private static String ids(Template template) {
        return template.resources().keySet().stream().map(LogicalId::value).collect(Collectors.joining(" "));
    }

    @Test void environmentsThatDoNotDifferLeaveNoTrace() {
        assertEquals(TemplateWriter.yaml(template(tableAndFunction(), DEV)), TemplateWriter.yaml(template(tableAndFunction(), DEV, PROD)));
    }

    @Test void alarmsAreMadeOnlyWhereTheEnvironmentAsks() {
        var template = template(tableAndFunction(), DEV, PROD.withOperations(Optional.of(true)));

        assertEquals(Optional.empty(), Optional.ofNullable(entry(template, "Work").attributes().get("Condition")));
        var alarms = template.resources().values().stream().filter(it -> it.type().equals("AWS::CloudWatch::Alarm")).toList();
        assertFalse(alarms.isEmpty());
        alarms.forEach(alarm -> assertEquals(Value.of("InProd"), alarm.attributes().get("Condition")));
        assertEquals(Value.of("InProd"), entry(template, "Dashboard").attributes().get("Condition"));
        assertEquals(ids(template(tableAndFunction(), DEV)), ids(Evaluated.in(template, "dev")));
    }

    @Test void aPropertyThatDiffersIsLookedUp() {
        var template = template(tableAndFunction(), DEV.withProperty(WORK, "MemorySize", Optional.of(Value.of(256))),
                PROD.withProperty(WORK, "MemorySize", Optional.of(Value.of(1024))));

        assertEquals("!FindInMap [Environments, !Ref Environment, WorkMemorySize]\n", YamlWriter.write(entry(template, "Work").properties().get("MemorySize")));
        assertEquals("""
                Environments:
                  dev:
                    WorkMemorySize: 256
                  prod:
                    WorkMemorySize: 1024
                """, yaml(template.mappings()));
        assertEquals("""
                Environment:
                  Type: String
                  Default: dev
                  AllowedValues:
                    - dev
                    - prod
                  Description: Where it is deployed.
                """, yaml(template.parameters()));
    }

    @Test void aPropertyThatOneEnvironmentDoesNotHaveIsChosen() {
        var template = template(tableAndFunction(), DEV.withProperty(WORK, "ReservedConcurrentExecutions", Optional.of(Value.of(5))), PROD);

        assertEquals("!If [InDev, 5, !Ref AWS::NoValue]\n", YamlWriter.write(entry(template, "Work").properties().get("ReservedConcurrentExecutions")));
        assertEquals("InDev: !Equals [!Ref Environment, dev]\n", yaml(template.conditions()));
    }

    @Test void whatExistsInOneEnvironmentIsMadeInTheOther() {
        var template = template(tableAndFunction(), DEV, PROD.withExisting(ORDERS, Optional.of(Standing.byName("orders-prod"))));

        assertEquals("CreateOrders: !Equals [!Ref Environment, dev]\n", yaml(template.conditions()));
        assertEquals(Value.of("CreateOrders"), entry(template, "Orders").attributes().get("Condition"));
        assertEquals("""
                Variables:
                  ORDERS_NAME: !If [CreateOrders, !Ref Orders, orders-prod]
                """, YamlWriter.write(entry(template, "Work").properties().get("Environment")));
        assertTrue(TemplateWriter.yaml(template).contains("table/orders-prod"), TemplateWriter.yaml(template));
    }

    @Test void whatExistsEverywhereIsOnlyReferredTo() {
        var arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders";
        var template = template(tableAndFunction(), DEV.withExisting(ORDERS, Optional.of(Standing.byArn(arn))));

        assertEquals("Work WorkLogGroup", ids(template));
        assertEquals("Variables:\n  ORDERS_NAME: orders\n", YamlWriter.write(entry(template, "Work").properties().get("Environment")));
        assertTrue(TemplateWriter.yaml(template).contains(arn));
        assertEquals(Map.of(), template.parameters());
    }

    @Test void anArnOfAnotherRegionKeepsItsRegion() {
        var drawn = new Drawn().resource("Orders", "aws/sqs-queue").resource("Work", FUNCTION).connect("Work.calls", "Orders.messages");
        var template = template(drawn, DEV.withExisting(ORDERS, Optional.of(Standing.byArn("arn:aws:sqs:us-west-2:123456789012:orders"))));

        assertEquals("Variables:\n  ORDERS_URL: !Sub https://sqs.us-west-2.${AWS::URLSuffix}/123456789012/orders\n",
                YamlWriter.write(entry(template, "Work").properties().get("Environment")));
    }

    @Test void anSsmParameterIsAParameterOfTheTemplate() {
        var template = template(tableAndFunction(), DEV.withExisting(ORDERS, Optional.of(Standing.byParameter("/dev/orders", Held.NAME))),
                PROD.withExisting(ORDERS, Optional.of(Standing.byParameter("/prod/orders", Held.NAME))));

        assertEquals("AWS::SSM::Parameter::Value<String>", ((Value.MapOf) template.parameters().get("OrdersName")).get("Type").orElseThrow().asText().orElseThrow());
        assertEquals("Variables:\n  ORDERS_NAME: !Ref OrdersName\n", YamlWriter.write(entry(template, "Work").properties().get("Environment")));
    }

    @Test void anArnThatOnlyTheDeploymentKnowsIsTakenApartThere() {
        var template = template(tableAndFunction(), DEV.withExisting(ORDERS, Optional.of(Standing.byParameter("/dev/orders", Held.ARN))));

        assertEquals("Variables:\n  ORDERS_NAME: !Select [1, !Split [':table/', !Ref OrdersArn]]\n",
                YamlWriter.write(entry(template, "Work").properties().get("Environment")));
    }

    @Test void anSsmParameterThatOneEnvironmentHasIsADynamicReference() {
        var template = template(tableAndFunction(), DEV, PROD.withExisting(ORDERS, Optional.of(Standing.byParameter("/prod/orders", Held.NAME))));

        assertEquals("Variables:\n  ORDERS_NAME: !If [CreateOrders, !Ref Orders, '{{resolve:ssm:/prod/orders}}']\n",
                YamlWriter.write(entry(template, "Work").properties().get("Environment")));
        assertFalse(template.parameters().containsKey("OrdersName"));
    }

    @Test void whatDoesNotFollowFromANameIsAskedAtDeployment() {
        var drawn = new Drawn().resource("Orders", "aws/dynamodb-table").resource("Work", FUNCTION).connect("Orders.stream", "Work.invoke");
        var asked = template(drawn, DEV.withExisting(ORDERS, Optional.of(Standing.byName("orders"))));
        assertTrue(asked.parameters().containsKey("OrdersStreamArn"), TemplateWriter.yaml(asked));

        var stream = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders/stream/2026";
        var said = template(drawn, DEV.withExisting(ORDERS, Optional.of(Standing.byName("orders").withAttributes(Map.of("StreamArn", Value.of(stream))))));
        assertEquals(Map.of(), said.parameters());
        assertTrue(TemplateWriter.yaml(said).contains(stream));
    }

    @Test void theEventOfAFunctionThatExistsSomewhereStandsByItself() {
        var drawn = new Drawn().resource("Orders", "aws/kinesis-stream").resource("Work", FUNCTION).connect("Orders.consumers", "Work.invoke");
        var template = template(drawn, DEV, PROD.withExisting(WORK, Optional.of(Standing.byName("work"))));

        assertEquals("Orders Work WorkLogGroup OrdersWorkMapping", ids(template));
        assertEquals(Value.of("CreateWork"), entry(template, "Work").attributes().get("Condition"));
        assertFalse(entry(template, "Work").properties().containsKey("Events"));
    }

    @Test void routesOfAnApiThatExistsSomewhereStandByThemselves() {
        var drawn = new Drawn().resource("Api", "aws/http-api").resource("Work", FUNCTION)
                .connect("Api.routes", "Work.invoke", "Method", "GET", "Path", "/orders");
        var template = template(drawn, DEV, PROD.withExisting(new ResourceId("Api"), Optional.of(Standing.byName("a1b2c3"))));

        assertEquals("AWS::ApiGatewayV2::Api", entry(template, "Api").type());
        assertEquals("!If [CreateApi, !Ref Api, a1b2c3]\n", YamlWriter.write(entry(template, "ApiWorkRoute").properties().get("ApiId")));
        assertEquals(Optional.of(Value.of("CreateApi")), ((Value.MapOf) template.outputs().get("ApiUrl")).get("Condition"));
    }

    @Test void whatWouldComeWithAResourceThatExistsIsAskedToo() {
        var net = new GroupId("net");
        var tier = new GroupId("tier");
        var drawn = new Drawn().resource("Net", "aws/vpc").resource("Tier", "aws/subnets").resource("Work", FUNCTION).design();
        var structure = drawn.structure().with(new Group(net, "", Optional.empty(), Optional.of(new ResourceId("Net"))))
                .with(new Group(tier, "", Optional.of(net), Optional.of(new ResourceId("Tier"))));
        structure = structure.with(structure.resource(WORK).orElseThrow().withGroup(Optional.of(tier)));
        var there = DEV.withExisting(new ResourceId("Net"), Optional.of(Standing.byName("vpc-1"))).withExisting(new ResourceId("Tier"),
                Optional.of(Standing.byName("tier").withAttributes(Map.of("Subnet1", Value.of("subnet-1")))));
        var template = Synthesis.of(drawn.withStructure(structure).withEnvironments(List.of(there)), CATALOG, Format.SAM).template();

        assertTrue(template.resources().keySet().stream().allMatch(id -> id.value().startsWith("Work")), ids(template));
        assertEquals("""
                SecurityGroupIds:
                  - !GetAtt WorkSecurityGroup.GroupId
                SubnetIds:
                  - subnet-1
                  - !Ref TierSubnet2Id
                """, YamlWriter.write(entry(template, "Work").properties().get("VpcConfig")));
        assertEquals(Set.of("TierSubnet2Id"), template.parameters().keySet());
    }

    @Test void anApiWhoseTargetExistsSomewhereIsPlainToo() {
        var drawn = new Drawn().resource("Api", "aws/rest-api").resource("Work", FUNCTION).connect("Api.routes", "Work.invoke", "Method", "GET", "Path", "/orders");
        var template = template(drawn, DEV, PROD.withExisting(WORK, Optional.of(Standing.byName("work"))));

        assertEquals("AWS::ApiGateway::RestApi", entry(template, "Api").type());
        assertTrue(ids(template).contains("ApiWorkMethod"), ids(template));
    }

    @Test void whatOneEnvironmentAsksForIsEmptyInTheOthers() {
        var drawn = new Drawn().resource("Orders", "aws/dynamodb-table").resource("Work", FUNCTION).connect("Orders.stream", "Work.invoke").design()
                .withEnvironments(List.of(DEV, PROD.withExisting(ORDERS, Optional.of(Standing.byName("orders")))));

        assertTrue(SamConfig.of(drawn, CATALOG).contains("parameter_overrides = \"Environment=\\\"dev\\\" OrdersStreamArn=\\\"\\\"\""), SamConfig.of(drawn, CATALOG));
    }

    @Test void nothingIsMadeBetweenTwoThatExist() {
        var drawn = new Drawn().resource("Orders", "aws/sqs-queue").resource("Work", FUNCTION).connect("Orders.consumers", "Work.invoke");
        var template = template(drawn, DEV, PROD.withExisting(WORK, Optional.of(Standing.byName("work"))).withExisting(ORDERS, Optional.of(Standing.byName("orders"))));

        assertTrue(List.of("CreateWork", "CreateOrders").contains(entry(template, "OrdersWorkMapping").attributes().get("Condition").asText().orElseThrow()));
    }

    /// That a queue is made somewhere is no reason for a function's memory.
    @Test void whatDiffersForItsOwnSakeIsNotNamedAfterWhatIsMade() {
        var drawn = new Drawn().resource("Orders", "aws/sqs-queue").resource("Work", FUNCTION);
        var prod = PROD.withExisting(ORDERS, Optional.of(Standing.byName("orders")));
        var template = template(drawn, DEV, prod.withProperty(WORK, "ReservedConcurrentExecutions", Optional.of(Value.of(5))));

        var reserved = YamlWriter.write(entry(template, "Work").properties().get("ReservedConcurrentExecutions"));
        assertFalse(reserved.contains("Orders"), reserved);
    }

    /// What the shared template says in an environment is what a template for that environment alone says.
    @Test void evaluatedInOneEnvironmentItSaysWhatThatSaysAlone() {
        Seeds.forEach(300, (random, _) -> {
            var design = RandomDesigns.of(random, CATALOG, 10);
            for (var format : Format.values()) {
                var topology = Topology.of(design.structure(), CATALOG);
                var shared = Synthesis.of(design, CATALOG, format, topology).template();
                Synthesis.inEach(design, CATALOG, format, topology).forEach((environment, alone) ->
                        assertEquals(said(alone.template()), said(Evaluated.in(shared, environment)), () -> TemplateWriter.yaml(shared)));
            }
        });
    }

    private static Map<String, Map<String, Value>> said(Template template) {
        var said = new LinkedHashMap<String, Map<String, Value>>();
        template.resources().forEach((id, entry) -> {
            var values = new LinkedHashMap<String, Value>(entry.properties());
            // a list without items says as much as none
            values.values().removeIf(value -> value.equals(Value.list()));
            values.put("Type", Value.of(entry.type()));
            said.put(id.value(), values);
        });
        said.put("Outputs", template.outputs());
        return said;
    }

    @Test void nothingMentionsWhatIsNotThere() {
        Seeds.forEach(300, (random, _) -> {
            var design = RandomDesigns.of(random, CATALOG, 10);
            for (var environment : design.environments()) {
                var there = design.in(environment.name());
                var template = Synthesis.of(there, CATALOG, Format.SAM).template();
                var known = new HashSet<String>(template.parameters().keySet());
                template.resources().keySet().forEach(id -> known.add(id.value()));
                var gone = new HashSet<String>();
                template.resources().values().forEach(entry -> gone.addAll(Mentions.in(entry.properties()).names()));
                gone.removeAll(known);
                assertEquals(List.of(), there.environment().existing().keySet().stream().map(ResourceId::value)
                        .filter(gone::contains).filter(id -> isDeployed(there, id)).toList(), () -> TemplateWriter.yaml(template));
            }
        });
    }

    private static boolean isDeployed(Design design, String id) {
        return CATALOG.kind(design.structure().resource(new ResourceId(id)).orElseThrow().kind()).flatMap(kind -> kind.type()).isPresent();
    }
}
