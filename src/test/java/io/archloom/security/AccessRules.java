package io.archloom.security;

import io.archloom.Resourceless;
import io.archloom.security.Exported.Statement;
import io.archloom.value.Value;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who may do what.
final class AccessRules {
    /// Objects, indexes, streams and the like of one resource; in an API's own policy, its routes.
    private static final Pattern INSIDE = Pattern.compile("execute-api:/.*|arn:.*[:/].*|.*\\$\\{.+}.*[/:]\\*.*");
    private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|SECRET_KEY|SECRET_ACCESS|API_KEY|PRIVATE_KEY|TOKEN)(?!.*(ARN|NAME|ID|URL)).*");
    private static final Pattern SECRET = Pattern.compile("(AKIA|ASIA)[A-Z0-9]{16}|.*-----BEGIN [A-Z ]*PRIVATE KEY-----.*|gh[pousr]_[A-Za-z0-9]{30,}|sk_live_.*");

    /// Keys of conditions that say where a request is from.
    private static final Set<String> CALLERS = Set.of("aws:SourceIp", "aws:SourceVpc", "aws:SourceVpce");

    static final List<SecurityRule> ALL = List.of(
            new SecurityRule("Iam.NoWildcardAction", "no statement allows a wildcard of actions", "CKV_AWS_63 CKV_AWS_286 F3 F4 F5 IAM5 IAM.21",
                    template -> allowed(template).filter(statement -> statement.texts("Action").stream().anyMatch(action -> action.contains("*")))
                            .map(statement -> statement.part().id() + " " + statement.texts("Action"))),
            new SecurityRule("Iam.NoWildcardResource", "no statement allows something on everything, but what knows no resources; suffixes for objects, indexes and streams",
                    "CKV_AWS_111 CKV_AWS_355 W11 IAM5", template -> allowed(template).filter(statement -> !isKeysOwn(statement)
                            && statement.texts("Resource").stream().anyMatch(resource -> resource.contains("*") && !INSIDE.matcher(resource).matches())
                            && !statement.texts("Action").stream().allMatch(Resourceless::isAction))
                    .map(statement -> statement.part().id() + " " + statement.texts("Action") + " " + statement.texts("Resource"))),
            new SecurityRule("Iam.NoNot", "no statement allows all but something", "W14 W15 W16 W17 W18 W19 W20 W21 CKV_AWS_49", template -> allowed(template)
                    .filter(statement -> Stream.of("NotAction", "NotResource", "NotPrincipal").anyMatch(key -> statement.value().get(key).isPresent()))
                    .map(statement -> statement.part().id())),
            new SecurityRule("Iam.NotPublic", "no policy allows something to anybody, but for one that refuses it to all but some addresses or networks", "CKV_AWS_70 CKV_AWS_168 CKV_AWS_169 F2 F15 F16 F18 F21 S3.2 SNS.4 SQS.3",
                    template -> allowed(template).filter(statement -> !statement.hasCondition() && (statement.texts("Principal").contains("*"))
                            && !isRefusedToOthers(template, statement.part().id(), statement.texts("Action")))
                            .map(statement -> statement.part().id())),
            new SecurityRule("Iam.NoAdministrator", "no role has the policies of administrators", "CKV_AWS_274 IAM.1 W43", template -> template.parts()
                    .filter(part -> Stream.of("ManagedPolicyArns", "Policies").flatMap(key -> part.at(key).stream()).flatMap(value -> Exported.texts(value).stream())
                            .anyMatch(text -> text.matches(".*(AdministratorAccess|PowerUserAccess|FullAccess)$"))).map(Exported.Part::id)),
            new SecurityRule("Iam.NoUsers", "nobody gets a key that never expires", "F10 F11 CKV_AWS_40 CKV_AWS_273 IAM.2", template -> template.parts("AWS::IAM::User", "AWS::IAM::AccessKey")
                    .map(Exported.Part::id)),
            new SecurityRule("Iam.ServicesAssume", "roles are assumed by services of AWS", "CKV_AWS_60 CKV_AWS_61 F2 F3", template -> template.parts("AWS::IAM::Role")
                    .filter(role -> role.at("AssumeRolePolicyDocument.Statement.Principal").filter(principal -> principal instanceof Value.MapOf map
                            && (map.get("Service").isPresent() || map.get("Federated").isPresent())).isEmpty()).map(Exported.Part::id)),
            new SecurityRule("Lambda.NotPublic", "a permission names the service and whose it is, but for an address that is open with a reason, and for any skill of Alexa where the user is told or has said why", "CKV_AWS_301 CKV_AWS_364 F13 F45 Lambda.1", template -> template.without(
                    permission -> isOfOpenAddress(template, permission) || isOfAnySkill(template, permission) || !permission.says("Principal", Value.of("*")) && (permission.has("SourceArn") || permission.has("SourceAccount")
                            || permission.has("EventSourceToken") || permission.has("FunctionUrlAuthType") || permission.says("Principal", Value.of("cognito-idp.amazonaws.com"))),
                    "AWS::Lambda::Permission")),
            new SecurityRule("Lambda.UrlAuthorized", "a function's address asks who calls, or that is declined with a reason", "CKV_AWS_258", template -> template.without(
                    url -> !url.says("AuthType", Value.of("NONE")) || isExcused(template, url.id()), "AWS::Lambda::Url")),
            new SecurityRule("Api.Authorized", "an API asks who calls or where from, or that is declined with a reason", "CKV_AWS_59 CKV_AWS_309 APIG4 APIGateway.8",
                    AccessRules::openRoutes),
            new SecurityRule("Lambda.NoSecrets", "no secret stands in an environment", "CKV_AWS_45 CKV_AWS_46 CKV_SECRET_2 Lambda.*", template -> template.parts("AWS::Lambda::Function",
                    "AWS::Serverless::Function").filter(function -> function.at("Environment.Variables").filter(variables -> variables instanceof Value.MapOf(var byName)
                            && byName.entrySet().stream().anyMatch(variable -> variable.getValue() instanceof Value.Text(var text)
                                    && (SECRET_NAME.matcher(variable.getKey()).matches() || SECRET.matcher(text).matches()))).isPresent()).map(Exported.Part::id)));

    private AccessRules() {}

    /// Lets everybody in by the address of the same function, which is open since its user said why.
    private static boolean isOfOpenAddress(Exported template, Exported.Part permission) {
        return (permission.says("FunctionUrlAuthType", Value.of("NONE")) || permission.says("InvokedViaFunctionUrl", Value.TRUE))
                && template.parts("AWS::Lambda::Url").anyMatch(url -> url.says("AuthType", Value.of("NONE")) && isExcused(template, url.id())
                        && url.at("TargetFunctionArn").equals(permission.at("FunctionName")));
    }

    /// Alexa has no resource that could be named; without the skill's id, any skill may call.
    private static boolean isOfAnySkill(Exported template, Exported.Part permission) {
        return permission.says("Principal", Value.of("alexa-appkit.amazon.com"))
                && (template.isTold("Alexa.AnySkill", permission.id()) || template.isDeclined("Alexa.AnySkill", permission.id()));
    }

    private static Stream<Statement> allowed(Exported template) {
        return template.statements().stream().filter(Statement::allows);
    }

    /// Whether the same policy refuses these actions to whoever does not come from some addresses or networks.
    private static boolean isRefusedToOthers(Exported template, String policy, List<String> actions) {
        return template.statements().stream().filter(statement -> statement.part().id().equals(policy) && !statement.allows()
                        && statement.texts("Principal").contains("*") && statement.texts("Action").containsAll(actions))
                .anyMatch(statement -> Stream.of("Condition.NotIpAddress", "Condition.StringNotEquals").flatMap(path -> Exported.at(statement.value(), path).stream())
                        .anyMatch(condition -> condition instanceof Value.MapOf(var byKey) && CALLERS.containsAll(byKey.keySet())));
    }

    private static boolean isKeysOwn(Statement statement) {
        return statement.part().type().equals("AWS::KMS::Key");
    }

    private static Stream<String> openRoutes(Exported template) {
        var sam = template.without(api -> api.has("Auth.DefaultAuthorizer") || api.has("Auth.EnableIamAuthorizer") || isAskedByRoute(template, api.id()) || isExcused(template, api.id()), "AWS::Serverless::HttpApi", "AWS::Serverless::Api");
        var routes = template.parts("AWS::ApiGatewayV2::Route", "AWS::ApiGateway::Method").filter(route -> {
            var type = route.at("AuthorizationType").flatMap(Value::asText).orElse("NONE");
            var key = route.at("RouteKey").flatMap(Value::asText).orElse("");
            // of a WebSocket only who connects is asked; browsers' preflight requests carry no credentials
            boolean later = key.startsWith("$disconnect") || isWebSocket(template, route) && !key.equals("$connect");
            return type.equals("NONE") && !later && !route.says("HttpMethod", Value.of("OPTIONS")) && !isExcused(template, api(route)) && !isExcused(template, route.id());
        }).map(Exported.Part::id);
        return Stream.concat(sam, routes);
    }

    /// Whether every route says who decides.
    private static boolean isAskedByRoute(Exported template, String api) {
        return template.parts("AWS::Serverless::Function").flatMap(function -> function.at("Events").stream())
                .flatMap(events -> events instanceof Value.MapOf(var byName) ? byName.values().stream() : Stream.empty())
                .filter(event -> Stream.of("Properties.ApiId", "Properties.RestApiId").anyMatch(path -> Exported.at(event, path).filter(new Value.Ref(api)::equals).isPresent()))
                .allMatch(event -> Exported.at(event, "Properties.Auth.Authorizer").filter(by -> !by.equals(Value.of("NONE"))).isPresent());
    }

    private static boolean isWebSocket(Exported template, Exported.Part route) {
        return template.part(api(route)).filter(api -> api.says("ProtocolType", Value.of("WEBSOCKET"))).isPresent();
    }

    private static String api(Exported.Part route) {
        return Stream.of("ApiId", "RestApiId").flatMap(key -> route.at(key).stream()).map(value -> value instanceof Value.Ref(var id) ? id : "").findFirst().orElse("");
    }

    /// Declined by the user with a reason, or closed to all but some addresses or networks; a design that is not finished is told so.
    private static boolean isExcused(Exported template, String id) {
        return template.isDeclined("Api.NoAuthorizer", id) || template.isTold("Api.NoAuthorizer", id) || template.isTold("Source.NoTarget", id) || isClosed(template, id);
    }

    private static boolean isClosed(Exported template, String id) {
        return template.part(id).filter(api -> api.has("Auth.ResourcePolicy.IpRangeWhitelist") || api.has("Auth.ResourcePolicy.SourceVpcWhitelist")).isPresent()
                || isRefusedToOthers(template, id, List.of("execute-api:Invoke"));
    }
}
