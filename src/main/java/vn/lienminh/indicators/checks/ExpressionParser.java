package vn.lienminh.indicators.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienminh.indicators.ChecksRefusal;
import vn.lienminh.indicators.checks.Check.Comparison;
import vn.lienminh.indicators.checks.Check.Condition;
import vn.lienminh.indicators.checks.Expression.Sign;
import vn.lienminh.indicators.checks.Expression.Sort;
import vn.lienminh.indicators.checks.Expression.Word;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Standing;

/// Reads the column `expression` by recursive descent:
/// ```
/// check  := cond { "or" cond }          cond := expr ( = | != | <= | >= | < | > ) expr
/// expr   := term { (+|-) term }         term := factor { (*|/) factor }
/// factor := number | CODE | CODE[dim=category] | X | X[D] | #name | word | function( expr ) | ( expr )
/// ```
/// `X[D]` stands in `sum` and `max` only; `max` also takes two and more expressions.
public final class ExpressionParser {
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 32;
    private static final int MOST_DIGITS = 30;
    private static final String D = "D";
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*(\\.[A-Z0-9_]+)*");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*");
    private static final Pattern COMPARISON = Pattern.compile("!=|<=|>=|=|<|>");

    private final String text;
    private int at;
    private int depth;

    private ExpressionParser(String text) {
        this.text = text;
    }

    /// @param place of the column, for the refusal, which names the sign where reading stopped
    public static Outcome<Check> parse(String text, Place place) {
        try {
            return Outcome.done(new ExpressionParser(text).check());
        } catch (Malformed malformed) {
            return Outcome.refused(malformed.at(place));
        }
    }

    private Check check() {
        if (text.length() > LONGEST)
            throw new Malformed(ChecksRefusal.I318_TOO_LONG, LONGEST + 1, "" + text.length(), "" + LONGEST);
        List<Condition> alternatives = new ArrayList<>();
        do alternatives.add(condition());
        while (takesWord("or"));
        if (at < text.length()) throw malformed(ChecksRefusal.I313_SIGN_EXPECTED, "or");
        return new Check(List.copyOf(alternatives));
    }

    private Condition condition() {
        int start = skip();
        Expression left = expression();
        String sign = take(COMPARISON);
        if (sign.isEmpty()) throw malformed(ChecksRefusal.I312_COMPARISON_EXPECTED, "= != <= >= < >");
        Expression right = expression();
        same(left, right, start);
        return new Condition(left, Comparison.parse(sign).orElseThrow(), right);
    }

    private Expression expression() {
        Expression left = term();
        for (char c = peek(); c == '+' || c == '-'; c = peek()) {
            int start = at++;
            left = calculation(c == '+' ? Sign.PLUS : Sign.MINUS, left, term(), start);
        }
        return left;
    }

    private Expression term() {
        Expression left = factor();
        for (char c = peek(); c == '*' || c == '/'; c = peek()) {
            int start = at++;
            left = calculation(c == '*' ? Sign.TIMES : Sign.OVER, left, factor(), start);
        }
        return left;
    }

    private Expression calculation(Sign sign, Expression left, Expression right, int start) {
        number(left, start);
        number(right, start);
        return new Expression.Calculation(sign, left, right);
    }

    private Expression factor() {
        char c = peek();
        if (c == '(') return inBrackets();
        if (c == '#') return parameter();
        if (c >= '0' && c <= '9') return literal();
        if (c >= 'A' && c <= 'Z') return indicator();
        if (c >= 'a' && c <= 'z') return word();
        throw malformed(ChecksRefusal.I311_OPERAND_EXPECTED, "");
    }

    private Expression inBrackets() {
        if (++depth > DEEPEST) throw malformed(ChecksRefusal.I317_TOO_DEEP, "" + DEEPEST);
        expect('(');
        Expression inner = expression();
        expect(')');
        depth--;
        return inner;
    }

    private Expression parameter() {
        at++;
        String name = takeHere(WORD);
        if (name.isEmpty()) throw malformed(ChecksRefusal.I311_OPERAND_EXPECTED, "");
        return new Expression.Parameter(name);
    }

    private Expression literal() {
        int start = at;
        String digits = takeHere(NUMBER);
        if (digits.length() > MOST_DIGITS)
            throw new Malformed(ChecksRefusal.I319_NUMBER_TOO_LONG, start + 1, "" + digits.length(), "" + MOST_DIGITS);
        return new Expression.Literal(new BigDecimal(digits));
    }

    private Expression indicator() {
        String code = takeHere(CODE);
        if (at >= text.length() || text.charAt(at) != '[') return new Expression.Value(code);
        int start = at++;
        if (code.equals(Expression.X) && takesCode(D)) {
            at = start;
            throw malformed(ChecksRefusal.I314_WORD_UNKNOWN, "sum(X[D]), max(X[D])");
        }
        String dimension = name();
        expect('=');
        String category = name();
        expect(']');
        return new Expression.Part(code, dimension, category);
    }

    private String name() {
        String name = take(NAME);
        if (name.isEmpty()) throw malformed(ChecksRefusal.I313_SIGN_EXPECTED, "dim=category");
        return name;
    }

    private Expression word() {
        int start = at;
        String word = takeHere(WORD);
        if (peek() == '(') return function(word, start);
        return switch (word) {
            case "min" -> Word.MIN;
            case "max" -> Word.MAX;
            case "decimals" -> Word.DECIMALS;
            case "today" -> Word.TODAY;
            case "standing" -> Word.STANDING;
            default -> new Expression.Named(Standing.parse(word).orElseThrow(() -> unknown(word, start)));
        };
    }

    private Expression function(String name, int start) {
        if (++depth > DEEPEST) throw malformed(ChecksRefusal.I317_TOO_DEEP, "" + DEEPEST);
        expect('(');
        Expression function =
                switch (name) {
                    case "abs" -> new Expression.Absolute(numberHere());
                    case "sum" -> parts(true);
                    case "max" -> takesParts() ? new Expression.Parts(false) : greatest();
                    case "start" -> edge(Word.START);
                    case "end" -> edge(Word.END);
                    default -> new Expression.Looked(Lookup.parse(name).orElseThrow(() -> unknown(name, start)), code(name));
                };
        expect(')');
        depth--;
        return function;
    }

    private Expression parts(boolean added) {
        if (!takesParts()) throw malformed(ChecksRefusal.I313_SIGN_EXPECTED, "X[D]");
        return new Expression.Parts(added);
    }

    private boolean takesParts() {
        int start = skip();
        if (takesCode(Expression.X) && peek() == '[') {
            at++;
            if (takesCode(D) && peek() == ']') {
                at++;
                return true;
            }
        }
        at = start;
        return false;
    }

    private Expression greatest() {
        List<Expression> of = new ArrayList<>(List.of(numberHere()));
        do {
            expect(',');
            of.add(numberHere());
        } while (peek() == ',');
        return new Expression.Greatest(List.copyOf(of));
    }

    private Expression edge(Word word) {
        if (!takesWord("period")) throw malformed(ChecksRefusal.I313_SIGN_EXPECTED, "period");
        return word;
    }

    private String code(String function) {
        String code = take(CODE);
        if (code.isEmpty()) throw malformed(ChecksRefusal.I315_INDICATOR_EXPECTED, function + "(X)");
        return code;
    }

    private Expression numberHere() {
        int start = skip();
        Expression expression = expression();
        number(expression, start);
        return expression;
    }

    private static void number(Expression expression, int start) {
        if (expression.sort() != Sort.NUMBER) throw unlike(expression.sort(), Sort.NUMBER, start);
    }

    private static void same(Expression left, Expression right, int start) {
        if (left.sort() != right.sort()) throw unlike(right.sort(), left.sort(), start);
    }

    private static Malformed unlike(Sort found, Sort expected, int start) {
        return new Malformed(ChecksRefusal.I316_NOT_COMPARABLE, start + 1, found.word(), expected.word());
    }

    private static Malformed unknown(String word, int start) {
        return new Malformed(ChecksRefusal.I314_WORD_UNKNOWN, start + 1, word, words());
    }

    private static String words() {
        List<String> words = new ArrayList<>();
        for (Lookup lookup : Lookup.values()) words.add(lookup.word());
        return "abs, sum, max, start, end, " + String.join(", ", words) + ", min, decimals, today, standing, period";
    }

    private Malformed malformed(ChecksRefusal why, String expected) {
        skip();
        String rest = text.substring(at, Math.min(text.length(), at + 12));
        return new Malformed(why, at + 1, rest, expected);
    }

    private void expect(char sign) {
        if (peek() != sign) throw malformed(ChecksRefusal.I313_SIGN_EXPECTED, "" + sign);
        at++;
    }

    private boolean takesWord(String word) {
        return takes(WORD, word);
    }

    private boolean takesCode(String code) {
        return takes(CODE, code);
    }

    private boolean takes(Pattern pattern, String exactly) {
        int start = skip();
        if (takeHere(pattern).equals(exactly)) return true;
        at = start;
        return false;
    }

    private String take(Pattern pattern) {
        skip();
        return takeHere(pattern);
    }

    /// Empty when the text does not go on so.
    private String takeHere(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) return "";
        at = matcher.end();
        return matcher.group();
    }

    /// The next sign, or 0 at the end.
    private char peek() {
        return skip() < text.length() ? text.charAt(at) : 0;
    }

    private int skip() {
        while (at < text.length() && text.charAt(at) == ' ') at++;
        return at;
    }
}
