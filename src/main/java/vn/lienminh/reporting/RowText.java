package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Text for a program, written as UTF-8 straight away: millions of numbers pass through here.
final class RowText {
    private static final int LONGEST = 20;

    private byte[] bytes;
    private int size;

    RowText(int expected) {
        bytes = new byte[expected];
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    void clear() {
        size = 0;
    }

    RowText add(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    RowText add(String text) {
        room(3 * text.length());
        int i = 0;
        for (; i < text.length() && text.charAt(i) < 0x80; i++) bytes[size++] = (byte) text.charAt(i);
        if (i < text.length()) {
            byte[] rest = text.substring(i).getBytes(StandardCharsets.UTF_8);
            System.arraycopy(rest, 0, bytes, size, rest.length);
            size += rest.length;
        }
        return this;
    }

    RowText add(long number) {
        if (number == Long.MIN_VALUE) return add(Long.toString(number));
        room(LONGEST);
        if (number < 0) bytes[size++] = '-';
        long rest = Math.abs(number);
        int end = size + digits(rest);
        for (int at = end; at > size; rest /= 10) bytes[--at] = (byte) ('0' + rest % 10);
        size = end;
        return this;
    }

    private static int digits(long number) {
        int digits = 1;
        for (long ten = 10; digits < LONGEST - 1 && number >= ten; ten *= 10) digits++;
        return digits;
    }

    /// Without exponent, with the zeros it was written with.
    RowText add(BigDecimal number) {
        boolean whole = number.scale() == 0 && number.precision() <= LONGEST - 2;
        return whole ? add(number.longValue()) : add(number.toPlainString());
    }

    private void room(int more) {
        if (bytes.length - size < more) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
}
