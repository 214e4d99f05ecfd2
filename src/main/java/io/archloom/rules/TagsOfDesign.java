package io.archloom.rules;

import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import java.util.List;
import java.util.regex.Pattern;

/// Tags of the design or its environment that AWS refuses, by which no resource could be made that has them.
final class TagsOfDesign implements Rule.OfDesign {
    private static final RuleText TEXT = new RuleText("Design.BadTag", Severity.ERROR);
    /// What the strictest, IAM, takes: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;
    private static final String OF_AWS = "aws:";

    @Override public List<Description> descriptions() {
        return TEXT.descriptions();
    }

    @Override public List<Problem> judge(DesignSite site) {
        return site.design().settings().tags().entrySet().stream().filter(tag -> !isAllowed(tag.getKey(), LONGEST_KEY) || tag.getKey().isBlank()
                        || tag.getKey().startsWith(OF_AWS) || !isAllowed(tag.getValue(), LONGEST_VALUE))
                .map(tag -> TEXT.problem(new Place.OnDesign(), List.of(), tag.getKey(), tag.getValue())).toList();
    }

    private static boolean isAllowed(String text, int longest) {
        return text.length() <= longest && ALLOWED.matcher(text).matches();
    }
}
