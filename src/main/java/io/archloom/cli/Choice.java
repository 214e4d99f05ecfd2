package io.archloom.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the constants of an enum in lower case, as they are written on the command line.
record Choice<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {
    @Override public E convert(String value) {
        for (var constant : type.getEnumConstants()) {
            if (word(constant).equals(value)) {
                return constant;
            }
        }
        throw new TypeConversionException(Words.of("choice", value,
                String.join(", ", Arrays.stream(type.getEnumConstants()).map(Choice::word).toList())));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
