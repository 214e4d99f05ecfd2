package io.archloom.estimate;

import io.archloom.quantity.Rate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// How often a schedule expression of EventBridge fires on average: `rate(5 minutes)`, `cron(0 9 ? * MON-FRI *)`.
///
/// A cron expression is counted by its fields: minutes × hours × the share of days on which it fires; a year has 365
/// days, and its years are not looked at. `at(…)` fires once, which is no rate.
/// The syntax: Amazon EventBridge Scheduler user guide, "Schedule types", read 2026-08.
final class ScheduleExpression {
    private static final Pattern CALL = Pattern.compile("\\s*(rate|cron|at)\\s*\\((.*)\\)\\s*");
    private static final List<String> MONTHS = List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> WEEKDAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final double DAYS_OF_MONTH = 365.0 / 12;
    private static final double DAY = 86_400;

    private ScheduleExpression() {}

    /// The mean rate; empty for what is not understood.
    static Optional<Rate> rate(String text) {
        var call = CALL.matcher(text);
        if (!call.matches()) {
            return Optional.empty();
        }
        var argument = call.group(2).strip();
        return switch (call.group(1)) {
            case "rate" -> Rate.parse("every " + argument).toOptional();
            case "cron" -> cron(argument.toUpperCase(Locale.ROOT).split("\\s+"));
            default -> Optional.of(Rate.ZERO);
        };
    }

    /// Seconds from one firing to the next, on average, of expressions whose firings are evenly apart or hours apart; empty for
    /// all others.
    static OptionalDouble gap(String text) {
        var call = CALL.matcher(text);
        boolean paced = call.matches() && switch (call.group(1)) {
            case "rate" -> true;
            case "cron" -> call.group(2).strip().matches("\\d+\\s.*");
            default -> false;
        };
        var rate = paced ? rate(text).filter(found -> !found.isZero()) : Optional.<Rate>empty();
        return rate.map(found -> OptionalDouble.of(1 / found.perSecond())).orElse(OptionalDouble.empty());
    }

    private static Optional<Rate> cron(String[] fields) {
        if (fields.length < 5 || fields.length > 6) {
            return Optional.empty();
        }
        try {
            double daysOfMonth = isEvery(fields[2]) ? 1 : count(fields[2], 1, 31, List.of()) / DAYS_OF_MONTH;
            double daysOfWeek = isEvery(fields[4]) ? 1 : weekdays(fields[4]);
            double days = daysOfMonth * daysOfWeek * count(fields[3], 1, 12, MONTHS) / 12;
            double firings = count(fields[0], 0, 59, List.of()) * count(fields[1], 0, 23, List.of()) * days;
            return Optional.of(new Rate(firings / DAY));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean isEvery(String field) {
        return field.equals("*") || field.equals("?");
    }

    /// The share of days that are the named weekdays; `2#1` and `6L` name one day of a month.
    private static double weekdays(String field) {
        return field.contains("#") || field.endsWith("L") && field.length() > 1 ? 1 / DAYS_OF_MONTH : count(field, 1, 7, WEEKDAYS) / 7;
    }

    /// How many values between `first` and `last` a field names.
    private static double count(String field, int first, int last, List<String> names) {
        if (isEvery(field)) {
            return last - first + 1;
        }
        var named = new boolean[last + 1];
        double special = 0;
        for (var part : field.split(",")) {
            if (part.equals("L") || part.equals("LW") || part.endsWith("W")) {
                special++;
                continue;
            }
            var stepped = part.split("/", 2);
            var bounds = stepped[0].split("-", 2);
            int from = stepped[0].equals("*") ? first : value(bounds[0], names, first);
            int to = bounds.length == 2 ? value(bounds[1], names, first) : stepped.length == 2 || stepped[0].equals("*") ? last : from;
            int step = stepped.length == 2 ? Integer.parseInt(stepped[1]) : 1;
            if (step < 1 || from < first || to > last) {
                throw new NumberFormatException(part);
            }
            // a range of weekdays may wrap round: FRI-MON
            for (int value = from; value <= (to < from ? to + last - first + 1 : to); value += step) {
                named[value > last ? value - (last - first + 1) : value] = true;
            }
        }
        for (var is : named) {
            special += is ? 1 : 0;
        }
        return special;
    }

    private static int value(String text, List<String> names, int first) {
        int name = names.indexOf(text);
        return name >= 0 ? name + first : Integer.parseInt(text);
    }
}
