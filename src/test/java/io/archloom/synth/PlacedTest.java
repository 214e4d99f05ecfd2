package io.archloom.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.file.DesignReader;
import io.archloom.file.Opened;
import io.archloom.template.LogicalId;
import io.archloom.template.Template;
import io.archloom.value.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What networks make of a template.
class PlacedTest {
    private static final String NETWORK = """
            archloom: 1
            resources:
              Network: {kind: aws/vpc, properties: {%s}}
              Tier: {kind: aws/subnets, properties: {%s}}
              F: {kind: aws/lambda-function, group: tier}
              G: {kind: aws/lambda-function%s}
              Q: {kind: aws/sqs-queue}
            connections:
              a: {from: %s.calls, to: %s}
            groups:
              network: {of: Network}
              tier: {of: Tier, parent: network}
            """;

    private static Template template(String text, Format format) {
        var design = ((Opened.Readable) DesignReader.read(text, "test")).design();
        return Synthesis.of(design, CatalogReader.shipped(), format).template();
    }

    private static Template template(String network, String tier) {
        return template(NETWORK.formatted(network, tier, "", "G", "Q.messages"), Format.SAM);
    }

    private static long count(Template template, String type) {
        return template.resources().values().stream().filter(entry -> entry.type().equals("AWS::EC2::" + type)).count();
    }

    private static Template.Entry entry(Template template, String id) {
        return template.resources().get(new LogicalId(id));
    }

    @Test void everyTierHasASubnetInEachZone() {
        assertEquals(2 + 1, count(template("", ""), "Subnet"));
        assertEquals(3 + 3, count(template("AvailabilityZones: 3, NatGateways: zone", ""), "Subnet"));
        assertEquals(2, count(template("NatGateways: none", ""), "Subnet"));
    }

    @Test void filesAreMountedInEachSubnetAndWhoMountsThemWaitsForThat() {
        var design = """
                archloom: 1
                resources:
                  Network: {kind: aws/vpc, properties: {AvailabilityZones: 3}}
                  Tier: {kind: aws/subnets}
                  F: {kind: aws/lambda-function, group: tier}
                  Files: {kind: aws/efs-file-system, group: tier}
                connections:
                  a: {from: F.calls, to: Files.files}
                groups:
                  network: {of: Network}
                  tier: {of: Tier, parent: network}
                """;
        var template = template(design, Format.SAM);
        assertEquals(new Value.Ref("TierSubnet3"), entry(template, "FilesMount3").properties().get("SubnetId"));
        assertEquals(Value.list(Value.of("FilesMount1"), Value.of("FilesMount2"), Value.of("FilesMount3")), entry(template, "F").attributes().get("DependsOn"));
    }

    @Test void aWayToTheInternetIsMadeWhenSomethingTakesIt() {
        assertEquals(1, count(template("NatGateways: one", "Access: isolated"), "InternetGateway"));
        assertEquals(0, count(template("NatGateways: none", "Access: isolated"), "InternetGateway"));
        assertEquals(1, count(template("NatGateways: none", "Access: public"), "InternetGateway"));
        assertEquals(0, count(template("NatGateways: none", ""), "Route"));
    }

    @Test void eachListedServiceHasAnEndpoint() {
        var template = template("", "Endpoints: [sqs, secretsmanager]");
        assertEquals(new Value.Sub("com.amazonaws.${AWS::Region}.sqs"), entry(template, "TierEndpointSqs").properties().get("ServiceName"));
        assertEquals(4, count(template, "VPCEndpoint"));
        assertTrue(template.resources().containsKey(new LogicalId("TierEndpointAccess")));
        assertFalse(template("", "").resources().containsKey(new LogicalId("TierEndpointAccess")));
    }

    @Test void aFunctionOutsideKnowsNothingOfTheNetwork() {
        var template = template("", "");
        assertFalse(entry(template, "G").properties().containsKey("VpcConfig"));
        assertTrue(entry(template, "F").properties().containsKey("VpcConfig"));
    }

    @Test void theRoleMayMakeNetworkInterfacesInsideOnly() {
        var template = template(NETWORK.formatted("", "", "", "G", "Q.messages"), Format.CLOUDFORMATION);
        assertEquals(Stream.of("service-role/AWSLambdaBasicExecutionRole", "service-role/AWSLambdaVPCAccessExecutionRole", "AWSXRayDaemonWriteAccess")
                .map(policy -> new Value.Sub("arn:${AWS::Partition}:iam::aws:policy/" + policy)).toList(),
                ((Value.ListOf) entry(template, "FRole").properties().get("ManagedPolicyArns")).items());
        assertFalse(entry(template, "GRole").properties().toString().contains("AWSLambdaVPCAccessExecutionRole"));
    }

    @Test void oneThatCallsNothingLetsNothingOut() {
        var egress = (Value.ListOf) entry(template("", ""), "FSecurityGroup").properties().get("SecurityGroupEgress");
        assertEquals(List.of("127.0.0.1/32"), egress.items().stream().map(it -> ((Value.MapOf) it).get("CidrIp").orElseThrow().asText().orElseThrow()).toList());
        var calling = template(NETWORK.formatted("", "", "", "F", "Q.messages"), Format.SAM);
        assertTrue(entry(calling, "FSecurityGroup").properties().get("SecurityGroupEgress").toString().contains("443"));
    }

    @Test void aCallOfAFunctionGoesByItsServiceAndNotThroughTheNetwork() {
        var template = template(NETWORK.formatted("", "", ", group: tier", "F", "G.invoke"), Format.SAM);
        assertEquals(0, count(template, "SecurityGroupIngress"));
        assertTrue(entry(template, "FSecurityGroup").properties().get("SecurityGroupEgress").toString().contains("443"));
    }

    @Test void whatTheUserSaysOfItsNetworkStays() {
        var text = NETWORK.formatted("", "", "", "G", "Q.messages").replace("group: tier}", "group: tier, properties: {VpcConfig: {SubnetIds: [subnet-1]}}}");
        assertEquals(Value.map("SubnetIds", Value.list(Value.of("subnet-1"))), entry(template(text, Format.SAM), "F").properties().get("VpcConfig"));
    }

    @Test void aNetworkAndATierCanExistAlready() {
        var text = NETWORK.formatted("", "", "", "F", "Q.messages") + """
                environments:
                  - name: production
                    existing:
                      Network: {name: vpc-1}
                      Tier: {name: inner, attributes: {Subnet1: subnet-1}}
                """;
        var template = template(text, Format.SAM);
        assertEquals(0, count(template, "VPC") + count(template, "Subnet"));
        assertEquals(Value.of("vpc-1"), entry(template, "FSecurityGroup").properties().get("VpcId"));
        var subnets = (Value.ListOf) ((Value.MapOf) entry(template, "F").properties().get("VpcConfig")).get("SubnetIds").orElseThrow();
        assertEquals(Value.of("subnet-1"), subnets.items().getFirst());
        // what nobody said is asked
        assertEquals(1, template.parameters().size());
    }

    @Test void renamingATierMovesNothingOfAnother() {
        var ids = template("", "").resources().keySet().stream().map(LogicalId::value).filter(id -> !id.startsWith("Tier")).collect(Collectors.toSet());
        var renamed = template(NETWORK.formatted("", "", "", "G", "Q.messages").replace("Tier", "Inner"), Format.SAM);
        assertEquals(ids, renamed.resources().keySet().stream().map(LogicalId::value).filter(id -> !id.startsWith("Inner")).collect(Collectors.toSet()));
    }
}
