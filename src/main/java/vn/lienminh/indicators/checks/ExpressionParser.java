package vn.lienminh.indicators.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    private final Signs signs;
    private int depth;

    private ExpressionParser(String text) {
        this.signs = new Signs(text);
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
        if (signs.length() > LONGEST)
            throw new Malformed(ChecksRefusal.I318_TOO_LONG, LONGEST + 1, "" + signs.length(), "" + LONGEST);
        List<Condition> alternatives = new ArrayList<>();
        do alternatives.add(condition());
        while (signs.takes(WORD, "or"));
        if (!signs.atEnd()) throw signs.malformed(ChecksRefusal.I313_SIGN_EXPECTED, "or");
        return new Check(List.copyOf(alternatives));
    }

    private Condition condition() {
        int start = signs.skip();
        Expression left = expression();
        String sign = signs.take(COMPARISON);
        if (sign.isEmpty()) throw signs.malformed(ChecksRefusal.I312_COMPARISON_EXPECTED, "= != <= >= < >");
        Expression right = expression();
        same(left, right, start);
        return new Condition(left, Comparison.parse(sign).orElseThrow(), right);
    }

    private Expression expression() {
        Expression left = term();
        for (char c = signs.peek(); c == '+' || c == '-'; c = signs.peek()) {
            int start = signs.at();
            signs.next();
            left = calculation(c == '+' ? Sign.PLUS : Sign.MINUS, left, term(), start);
        }
        return left;
    }

    private Expression term() {
        Expression left = factor();
        for (char c = signs.peek(); c == '*' || c == '/'; c = signs.peek()) {
            int start = signs.at();
            signs.next();
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
        char c = signs.peek();
        if (c == '(') return inBrackets();
        if (c == '#') return parameter();
        if (c >= '0' && c <= '9') return literal();
        if (c >= 'A' && c <= 'Z') return indicator();
        if (c >= 'a' && c <= 'z') return word();
        throw signs.malformed(ChecksRefusal.I311_OPERAND_EXPECTED, "");
    }

    private Expression inBrackets() {
        if (++depth > DEEPEST) throw signs.malformed(ChecksRefusal.I317_TOO_DEEP, "" + DEEPEST);
        signs.expect('(');
        Expression inner = expression();
        signs.expect(')');
        depth--;
        return inner;
    }

    private Expression parameter() {
        signs.next();
        String name = signs.takeHere(WORD);
        if (name.isEmpty()) throw signs.malformed(ChecksRefusal.I311_OPERAND_EXPECTED, "");
        return new Expression.Parameter(name);
    }

    private Expression literal() {
        int start = signs.at();
        String digits = signs.takeHere(NUMBER);
        if (digits.length() > MOST_DIGITS)
            throw new Malformed(ChecksRefusal.I319_NUMBER_TOO_LONG, start + 1, "" + digits.length(), "" + MOST_DIGITS);
        return new Expression.Literal(new BigDecimal(digits));
    }

    private Expression indicator() {
        String code = signs.takeHere(CODE);
        if (!signs.isHere('[')) return new Expression.Value(code);
        int start = signs.at();
        signs.next();
        if (code.equals(Expression.X) && signs.takes(CODE, D)) {
            signs.back(start);
            throw signs.malformed(ChecksRefusal.I314_WORD_UNKNOWN, "sum(X[D]), max(X[D])");
        }
        String dimension = name();
        signs.expect('=');
        String category = name();
        signs.expect(']');
        return new Expression.Part(code, dimension, category);
    }

    private String name() {
        String name = signs.take(NAME);
        if (name.isEmpty()) throw signs.malformed(ChecksRefusal.I313_SIGN_EXPECTED, "dim=category");
        return name;
    }

    private Expression word() {
        int start = signs.at();
        String word = signs.takeHere(WORD);
        if (signs.peek() == '(') return function(word, start);
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
        if (++depth > DEEPEST) throw signs.malformed(ChecksRefusal.I317_TOO_DEEP, "" + DEEPEST);
        signs.expect('(');
        Expression function = switch (name) {
            case "abs" -> new Expression.Absolute(numberHere());
            case "sum" -> parts(true);
            case "max" -> takesParts() ? new Expression.Parts(false) : greatest();
            case "start" -> edge(Word.START);
            case "end" -> edge(Word.END);
            default -> new Expression.Looked(Lookup.parse(name).orElseThrow(() -> unknown(name, start)), code(name));
        };
        signs.expect(')');
        depth--;
        return function;
    }

    private Expression parts(boolean added) {
        if (!takesParts()) throw signs.malformed(ChecksRefusal.I313_SIGN_EXPECTED, "X[D]");
        return new Expression.Parts(added);
    }

    private boolean takesParts() {
        int start = signs.skip();
        if (signs.takes(CODE, Expression.X) && signs.peek() == '[') {
            signs.next();
            if (signs.takes(CODE, D) && signs.peek() == ']') {
                signs.next();
                return true;
            }
        }
        signs.back(start);
        return false;
    }

    private Expression greatest() {
        List<Expression> of = new ArrayList<>(List.of(numberHere()));
        do {
            signs.expect(',');
            of.add(numberHere());
        } while (signs.peek() == ',');
        return new Expression.Greatest(List.copyOf(of));
    }

    private Expression edge(Word word) {
        if (!signs.takes(WORD, "period")) throw signs.malformed(ChecksRefusal.I313_SIGN_EXPECTED, "period");
        return word;
    }

    private String code(String function) {
        String code = signs.take(CODE);
        if (code.isEmpty()) throw signs.malformed(ChecksRefusal.I315_INDICATOR_EXPECTED, function + "(X)");
        return code;
    }

    private Expression numberHere() {
        int start = signs.skip();
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
}
