package vn.lienminh.commands.bench;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Chance that can be repeated: what is drawn for a thing depends on the seed and the thing's number, not on what
/// was drawn before, so that any file can be written without the others.
final class Chance {
    private Chance() {}

    static RandomGenerator of(long seed, long... numbers) {
        return new SplittableRandom(bits(seed, numbers));
    }

    /// 64 bits that look like noise.
    static long bits(long seed, long... numbers) {
        long mixed = mix(seed);
        for (long number : numbers) mixed = mix(mixed + number * 0x9E3779B97F4A7C15L);
        return mixed;
    }

    /// The finaliser of SplitMix64.
    private static long mix(long bits) {
        long z = bits + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
