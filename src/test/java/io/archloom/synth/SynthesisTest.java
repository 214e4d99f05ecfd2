package io.archloom.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.model.Declarations;
import io.archloom.template.LogicalId;
import io.archloom.template.Template;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import io.archloom.yaml.YamlWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// One mechanism a test, each in the form of export that shows it.
class SynthesisTest {
    private static final Catalog CATALOG = CatalogReader.shipped();
    private static final String FUNCTION = "aws/lambda-function";

    static Template template(Format format, Drawn drawn) {
        return Synthesis.of(drawn.design(), CATALOG, format).template();
    }

    /// Some properties of a resource, as YAML.
    static String of(Template template, String id, String... properties) {
        var entry = template.resources().get(new LogicalId(id));
        var shown = new LinkedHashMap<>(entry.properties());
        shown.keySet().retainAll(Arrays.asList(properties));
        return YamlWriter.write(Value.map(shown));
    }

    private static String ids(Template template) {
        return template.resources().keySet().stream().map(LogicalId::value).collect(Collectors.joining(" "));
    }

    @Test void aDomainDoesNotLeadToAnApiThatHasNothingToDeploy() {
        var drawn = new Drawn().resource("Domain", "aws/api-domain-name").resource("Api", "aws/rest-api").connect("Domain.apis", "Api.requests");
        var ids = Synthesis.of(drawn.design(), CatalogReader.shipped(), Format.CLOUDFORMATION).template().resources().keySet();

        assertTrue(ids.contains(new LogicalId("Api")));
        assertFalse(ids.stream().anyMatch(id -> id.value().endsWith("Mapping")), ids::toString);
    }

    @Test void theRoleAndTheVariablesOfAServiceAreThoseOfItsTask() {
        var drawn = new Drawn().resource("Api", "aws/ecs-service").resource("Images", "aws/ecr-repository").resource("Orders", "aws/sqs-queue")
                .connect("Api.image", "Images.images", "Tag", "7").connect("Api.calls", "Orders.messages");
        var template = template(Format.CLOUDFORMATION, drawn);
        assertEquals("TaskRoleArn: !GetAtt ApiRole.Arn\n", of(template, "ApiTask", "TaskRoleArn"));
        assertEquals("", of(template, "Api", "TaskRoleArn", "Environment").replace("{}\n", ""));
        var container = of(template, "ApiTask", "ContainerDefinitions");
        assertTrue(container.contains("Image: !Sub ${Images.RepositoryUri}:7"), container);
        assertTrue(container.contains("- Name: ORDERS_URL\n          Value: !Ref Orders") || container.contains("- Name: ORDERS_URL\n        Value: !Ref Orders"), container);
    }

    @Test void whoMeansAFunctionWithAnAliasMeansTheAlias() {
        var drawn = new Drawn().resource("Orders", "aws/sqs-queue").resource("Work", FUNCTION, "Alias", "live").resource("Ask", FUNCTION)
                .connect("Orders.consumers", "Work.invoke").connect("Ask.calls", "Work.invoke");
        var sam = template(Format.SAM, drawn);
        assertEquals("FunctionName: !Ref Work.Alias\n", of(sam, "OrdersWorkMapping", "FunctionName"));
        assertTrue(of(sam, "Ask", "Policies").contains("Resource: !Ref Work.Alias"));
        var plain = template(Format.CLOUDFORMATION, drawn);
        assertEquals("FunctionName: !Ref WorkAlias\n", of(plain, "OrdersWorkMapping", "FunctionName"));
        assertEquals("FunctionVersion: !GetAtt WorkVersion.Version\nName: live\n", of(plain, "WorkAlias", "FunctionVersion", "Name"));
    }

    @Test void aNameMayEndInAProperty() {
        var drawn = new Drawn().resource("Network", "aws/nested-stack", "Location", "network.yaml").resource("Service", "aws/nested-stack", "Location", "service.yaml")
                .connect("Service.out", "Network.in", "Parameter", "VpcId", "Output", "Vpc");
        assertEquals("Parameters:\n  VpcId: !GetAtt Network.Outputs.Vpc\n", of(template(Format.SAM, drawn), "Service", "Parameters"));
    }

    @Test void whatANetworkBringsIsMentionedInsideOnly() {
        var drawn = new Drawn().resource("Crunch", "aws/batch-job", "Image", "busybox").resource("Flow", "aws/state-machine").connect("Flow.tasks", "Crunch.jobs");
        var template = template(Format.SAM, drawn);
        assertTrue(template.resources().values().stream().noneMatch(entry ->
                Mentions.in(Value.map(entry.properties())).names().contains("CrunchQueue")), ids(template));
    }

    @Test void aQueueThatTriggersAFunctionIsAMappingAndLeaveToPoll() {
        var drawn = new Drawn().resource("Orders", "aws/sqs-queue").resource("Work", FUNCTION).connect("Orders.consumers", "Work.invoke", "BatchSize", 5);
        var sam = template(Format.SAM, drawn);
        assertEquals("Orders OrdersPolicy Work WorkLogGroup OrdersWorkMapping", ids(sam));
        assertEquals("""
                FunctionName: !Ref Work
                EventSourceArn: !GetAtt Orders.Arn
                BatchSize: 5
                FunctionResponseTypes:
                  - ReportBatchItemFailures
                """, YamlWriter.write(Value.map(sam.resources().get(new LogicalId("OrdersWorkMapping")).properties())));
        assertEquals("""
                Policies:
                  - Version: '2012-10-17'
                    Statement:
                      - Effect: Allow
                        Action:
                          - sqs:DeleteMessage
                          - sqs:GetQueueAttributes
                          - sqs:ReceiveMessage
                        Resource: !GetAtt Orders.Arn
                """, of(sam, "Work", "Policies"));
    }

    @Test void plainCloudFormationGivesAFunctionARoleOfItsOwn() {
        var drawn = new Drawn().resource("Work", FUNCTION).resource("Table", "aws/dynamodb-table").connect("Work.calls", "Table.items", "access", "write");
        var template = template(Format.CLOUDFORMATION, drawn);
        assertEquals("Role: !GetAtt WorkRole.Arn\n", of(template, "Work", "Role"));
        assertEquals("""
                AssumeRolePolicyDocument:
                  Version: '2012-10-17'
                  Statement:
                    - Effect: Allow
                      Principal:
                        Service: lambda.amazonaws.com
                      Action: sts:AssumeRole
                Policies:
                  - PolicyName: Connections
                    PolicyDocument:
                      Version: '2012-10-17'
                      Statement:
                        - Effect: Allow
                          Action:
                            - dynamodb:PutItem
                            - dynamodb:UpdateItem
                          Resource: !GetAtt Table.Arn
                """, of(template, "WorkRole", "AssumeRolePolicyDocument", "Policies"));
        assertTrue(template.transform().isEmpty());
        assertTrue(template.parameters().containsKey("CodeBucket"));
    }

    @Test void aFunctionLearnsWhatItIsConnectedTo() {
        var drawn = new Drawn().resource("Work", FUNCTION).resource("OrderTable", "aws/dynamodb-table").resource("Mail", "aws/sqs-queue")
                .connect("Work.calls", "OrderTable.items").connect("Work.calls", "Mail.messages")
                .set("Work", "Environment", Value.map("Variables", Value.map("MAIL_URL", Value.of("mine"), "LEVEL", Value.of("info"))));
        assertEquals("""
                Environment:
                  Variables:
                    MAIL_URL: mine
                    LEVEL: info
                    ORDER_TABLE_NAME: !Ref OrderTable
                """, of(template(Format.SAM, drawn), "Work", "Environment"));
    }

    @Test void aRouteIsAnEventInSamAndThreeResourcesInCloudFormation() {
        var drawn = new Drawn().resource("Api", "aws/http-api").resource("Work", FUNCTION)
                .connect("Api.routes", "Work.invoke", "Method", "POST", "Path", "/orders");
        assertEquals("""
                Events:
                  ApiWork:
                    Type: HttpApi
                    Properties:
                      ApiId: !Ref Api
                      Method: POST
                      Path: /orders
                """, of(template(Format.SAM, drawn), "Work", "Events"));
        var plain = template(Format.CLOUDFORMATION, drawn);
        assertEquals("Api ApiAccessLog ApiStage Work WorkLogGroup WorkRole ApiWorkIntegration ApiWorkRoute ApiWorkPermission", ids(plain));
        assertEquals("""
                RouteKey: POST /orders
                Target: !Sub integrations/${ApiWorkIntegration}
                """, of(plain, "ApiWorkRoute", "RouteKey", "Target"));
        assertEquals("[ApiUrl]", plain.outputs().keySet().toString());
        assertEquals("Name: !Ref AWS::StackName\nProtocolType: HTTP\n", of(plain, "Api", "Name", "ProtocolType"));
    }

    @Test void everyOtherRequestOfAnHttpApiTakesItsDefaultRoute() {
        var drawn = new Drawn().resource("Api", "aws/http-api").resource("Work", FUNCTION)
                .connect("Api.routes", "Work.invoke", "Method", "ANY", "Path", "$default");
        assertEquals("RouteKey: $default\n", of(template(Format.CLOUDFORMATION, drawn), "ApiWorkRoute", "RouteKey"));
    }

    @Test void aRestApiHasAResourceForEachPartOfItsPathsAndANewDeploymentForNewRoutes() {
        var drawn = new Drawn().resource("Api", "aws/rest-api").resource("Read", FUNCTION).resource("Save", FUNCTION)
                .connect("Api.routes", "Read.invoke", "Method", "GET", "Path", "/orders/{id}")
                .connect("Api.routes", "Save.invoke", "Method", "POST", "Path", "/orders");
        var template = template(Format.CLOUDFORMATION, drawn);
        assertEquals("ParentId: !Ref ApiPathOrders\nPathPart: '{id}'\n", of(template, "ApiPathOrdersId", "ParentId", "PathPart"));
        assertEquals("ResourceId: !Ref ApiPathOrders\n", of(template, "ApiSaveMethod", "ResourceId"));
        var deployment = template.resources().keySet().stream().map(LogicalId::value).filter(id -> id.startsWith("ApiDeployment")).findFirst().orElseThrow();
        assertEquals("DeploymentId: !Ref " + deployment + "\n", of(template, "ApiStage", "DeploymentId"));
        var other = template(Format.CLOUDFORMATION, drawn.connect("Api.routes", "Save.invoke", "Method", "PUT", "Path", "/orders"));
        assertFalse(other.resources().containsKey(new LogicalId(deployment)));
    }

    @Test void aRestApiWithoutRoutesIsNotDeployedYet() {
        assertEquals("Api", ids(template(Format.CLOUDFORMATION, new Drawn().resource("Api", "aws/rest-api"))));
    }

    @Test void aServiceThatSendsHasAStatementInTheQueuesPolicy() {
        var drawn = new Drawn().resource("News", "aws/sns-topic").resource("Mail", "aws/sqs-queue").connect("News.subscribers", "Mail.messages");
        var template = template(Format.SAM, drawn);
        assertEquals("News NewsPolicy Mail MailPolicy NewsMailSubscription", ids(template));
        assertEquals("""
                Queues:
                  - !Ref Mail
                PolicyDocument:
                  Version: '2012-10-17'
                  Statement:
                    - Sid: OnlyEncryptedTransport
                      Effect: Deny
                      Principal: '*'
                      Action: sqs:*
                      Resource: !GetAtt Mail.Arn
                      Condition:
                        Bool:
                          aws:SecureTransport: 'false'
                    - Effect: Allow
                      Principal:
                        Service: sns.amazonaws.com
                      Action: sqs:SendMessage
                      Resource: !GetAtt Mail.Arn
                      Condition:
                        ArnEquals:
                          aws:SourceArn: !Ref News
                """, of(template, "MailPolicy", "Queues", "PolicyDocument"));
    }

    @Test void whoUsesWhatIsEncryptedMayUseTheKeyAsFarAsItNeedsTo() {
        var drawn = new Drawn().resource("Jobs", "aws/sqs-queue").resource("Send", FUNCTION).resource("Work", FUNCTION).resource("Other", FUNCTION)
                .resource("Key", "aws/kms-key").connect("Send.calls", "Jobs.messages").connect("Jobs.consumers", "Work.invoke").connect("Key.encrypts", "Jobs.messages");
        var template = template(Format.SAM, drawn);
        assertEquals(List.of(true, true), List.of("kms:Decrypt", "kms:GenerateDataKey").stream().map(of(template, "Send", "Policies")::contains).toList());
        assertEquals(List.of(true, false), List.of("kms:Decrypt", "kms:GenerateDataKey").stream().map(of(template, "Work", "Policies")::contains).toList());
        assertEquals(0, Mentions.in(template.resources().get(new LogicalId("Other")).properties().getOrDefault("Policies", Value.NULL)).count("Key"));
        var open = template(Format.SAM, new Drawn().resource("Jobs", "aws/sqs-queue").resource("Send", FUNCTION).connect("Send.calls", "Jobs.messages"));
        assertTrue(!of(open, "Send", "Policies").contains("kms:"));
    }

    @Test void aServiceThatMaySendMayUseTheKeyByTheKeysPolicy() {
        var drawn = new Drawn().resource("News", "aws/sns-topic").resource("Jobs", "aws/sqs-queue").resource("Key", "aws/kms-key")
                .connect("News.subscribers", "Jobs.messages").connect("Key.encrypts", "Jobs.messages");
        var policy = of(template(Format.SAM, drawn), "Key", "KeyPolicy");
        assertTrue(policy.contains("sns.amazonaws.com") && policy.contains("kms:GenerateDataKey"), policy);
    }

    @Test void ofSeveralThingsTheFirstThatThereIsIsTold() {
        var drawn = new Drawn().resource("Data", "aws/aurora-cluster").resource("Work", FUNCTION).connect("Work.calls", "Data.queries", "access", "password");
        assertTrue(of(template(Format.SAM, drawn), "Work", "Policies").contains("!GetAtt Data.MasterUserSecret.SecretArn"));
        drawn.resource("Login", "aws/secretsmanager-secret").connect("Data.credentials", "Login.value");
        var policies = of(template(Format.SAM, drawn), "Work", "Policies");
        assertTrue(policies.contains("!Ref Login") && !policies.contains("MasterUserSecret"), policies);
    }

    @Test void aStateMachinesTasksAreItsConnectionsInOrder() {
        var drawn = new Drawn().resource("Flow", "aws/state-machine").resource("First", FUNCTION).resource("Left", FUNCTION).resource("Right", FUNCTION)
                .resource("Last", "aws/dynamodb-table", "PartitionKey", "order")
                .connect("Flow.tasks", "First.invoke").connect("Flow.tasks", "Left.invoke", "mode", "parallel")
                .connect("Flow.tasks", "Right.invoke", "mode", "parallel").connect("Flow.tasks", "Last.items", "access", "delete");
        var definition = (Value.MapOf) template(Format.SAM, drawn).resources().get(new LogicalId("Flow")).properties().get("Definition");
        var states = (Value.MapOf) definition.get("States").orElseThrow();
        assertEquals(Value.of("First"), definition.get("StartAt").orElseThrow());
        assertEquals(List.of("First", "Parallel", "Last"), List.copyOf(states.entries().keySet()));
        assertEquals("""
                Type: Task
                Resource: !Sub arn:${AWS::Partition}:states:::dynamodb:deleteItem
                Parameters:
                  TableName: !Ref Last
                  Key:
                    order:
                      S.$: $.id
                """, YamlWriter.write(states.get("Last").orElseThrow()).split("ResultPath")[0]);
        assertTrue(YamlWriter.write(states.get("Parallel").orElseThrow()).contains("StartAt: Right"));
    }

    @Test void aRuleAndAScheduleReachTheirTargetsAndTheirDeadLetters() {
        var drawn = new Drawn().resource("Rule", "aws/event-rule").resource("Nightly", "aws/schedule").resource("Work", FUNCTION)
                .resource("Lost", "aws/sqs-queue").connect("Rule.failures", "Lost.messages").connect("Rule.targets", "Work.invoke")
                .connect("Nightly.failures", "Lost.messages").connect("Nightly.target", "Work.invoke");
        var template = template(Format.SAM, drawn);
        assertEquals("""
                Targets:
                  - Id: Work
                    Arn: !GetAtt Work.Arn
                    DeadLetterConfig:
                      Arn: !GetAtt Lost.Arn
                """, of(template, "Rule", "Targets"));
        var target = of(template, "Nightly", "Target");
        assertTrue(target.contains("RoleArn: !GetAtt NightlyRole.Arn") && target.contains("Arn: !GetAtt Lost.Arn"), target);
    }

    @Test void whatTheUserSaysWins() {
        var drawn = new Drawn().resource("Bus", "aws/event-bus").set("Bus", "Name", Value.of("mine"))
                .resource("Store", "aws/s3-bucket").set("Store", "BucketEncryption", Value.map("Own", Value.TRUE)).set("Store", "Tags", Value.list())
                .resource("Rule", "aws/event-rule").set("Rule", "Targets", Value.list(Value.map("Id", Value.of("own"))));
        var template = template(Format.SAM, drawn);
        assertEquals("Name: mine\n", of(template, "Bus", "Name"));
        assertEquals("BucketEncryption:\n  Own: true\nTags: []\n", of(template, "Store", "BucketEncryption", "Tags"));
        assertEquals("Targets:\n  - Id: own\n", of(template, "Rule", "Targets"));
    }

    @Test void aRoleThatTheUserGaveGetsAPolicyBesideIt() {
        var drawn = new Drawn().resource("Own", "aws/generic-resource", "ResourceType", "AWS::IAM::Role")
                .resource("Work", FUNCTION, "Role", new Value.GetAtt("Own", "Arn")).resource("Mail", "aws/sqs-queue").connect("Work.calls", "Mail.messages");
        for (var format : Format.values()) {
            var template = template(format, drawn);
            assertEquals("Own Work WorkLogGroup WorkPolicy Mail MailPolicy", ids(template));
            assertEquals("Roles:\n  - !Ref Own\n", of(template, "WorkPolicy", "Roles"));
            assertEquals("{}\n", of(template, "Work", "Policies"));
        }
    }

    @Test void genericResourcesExternalServicesAndUnknownKinds() {
        var drawn = new Drawn().resource("Secret", "aws/generic-resource", "ResourceType", "AWS::SecretsManager::Secret", "Name", "key")
                .resource("Shop", "aws/external-http-service", "Url", "https://shop.example").resource("Odd", "own/odd", "Size", 3)
                .resource("Native", "AWS::SSM::Parameter", "Type", "String").resource("Work", FUNCTION)
                .connect("Work.calls", "Secret.in").connect("Work.calls", "Shop.requests");
        var template = template(Format.CLOUDFORMATION, drawn);
        assertEquals("Secret Native Work WorkLogGroup WorkRole", ids(template));
        assertEquals(Map.of("Name", Value.of("key")), template.resources().get(new LogicalId("Secret")).properties());
        assertEquals("AWS::SSM::Parameter", template.resources().get(new LogicalId("Native")).type());
        assertEquals("""
                Environment:
                  Variables:
                    SECRET_ID: !Ref Secret
                    SHOP_URL: https://shop.example
                """, of(template, "Work", "Environment"));
    }

    @Test void quantitiesTypedWithTheirUnitAreWrittenAsNumbers() {
        var drawn = new Drawn().resource("Work", FUNCTION, "Timeout", "2 min", "MemorySize", "1 GB");
        assertEquals("MemorySize: 1024\nTimeout: 120\n", of(template(Format.SAM, drawn), "Work", "Timeout", "MemorySize"));
    }

    @Test void declarationsAreCarriedThroughAndDecideConditions() {
        var drawn = new Drawn().resource("Table", "aws/dynamodb-table", "BillingMode", new Value.Ref("Billing"));
        var design = drawn.design();
        var declarations = new Declarations(Map.of("Billing", Value.map("Type", Value.of("String"), "Default", Value.of("PROVISIONED"))),
                Map.of("IsBig", Value.TRUE), Map.of("Sizes", Value.map()), Map.of("Function", Value.map()), Map.of("Name", Value.map()), Map.of("Note", Value.of("x")));
        design = design.withStructure(design.structure().withDeclarations(declarations));
        var template = Synthesis.of(design, CATALOG, Format.SAM).template();
        assertEquals(declarations.conditions(), template.conditions());
        assertEquals(declarations.mappings(), template.mappings());
        assertEquals(declarations.globals(), template.globals());
        assertEquals(declarations.outputs(), template.outputs());
        assertEquals(declarations.metadata(), template.metadata());
        assertEquals(declarations.parameters(), template.parameters());
        assertTrue(template.resources().get(new LogicalId("Table")).properties().containsKey("ProvisionedThroughput"));
    }
}
