package vn.lienminh.access;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;

/// Somebody who is to have an account, as typed.
public record NewAccount(String login, String name, String mail) {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,79}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[A-Za-z0-9.-]{1,190}");
    private static final int LONGEST_NAME = 120;

    public NewAccount {
        login = login.strip().toLowerCase(Locale.ROOT);
        name = Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        mail = mail.strip();
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) faults.add(fault("name", AccessRefusal.A112_NO_NAME));
        if (!LOGIN.matcher(login).matches()) faults.add(fault("login", AccessRefusal.A110_NOT_A_LOGIN));
        if (!MAIL.matcher(mail).matches()) faults.add(fault("mail", AccessRefusal.A111_NOT_A_MAIL));
        return faults;
    }

    private static Fault fault(String field, AccessRefusal why) {
        return Fault.error(Place.NOWHERE.at(field), why);
    }
}
