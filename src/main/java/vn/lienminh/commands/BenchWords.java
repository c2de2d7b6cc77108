package vn.lienminh.commands;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.lienminh.commands.bench.Part;
import vn.lienminh.commands.bench.Volume;

/// The words of `bench`: `1M`, `21M`, `100M`; `load`, `query` and the like.
final class BenchWords {
    private BenchWords() {}

    static final class OfVolume implements ITypeConverter<Volume> {
        @Override
        public Volume convert(String word) {
            return one(Volume.values(), word);
        }
    }

    static final class OfPart implements ITypeConverter<Part> {
        @Override
        public Part convert(String word) {
            return one(Part.values(), word);
        }
    }

    private static <T> T one(T[] all, String word) {
        return Arrays.stream(all)
                .filter(v -> v.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(word + ": " + Arrays.toString(all)));
    }
}
