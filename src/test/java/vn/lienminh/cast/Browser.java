package vn.lienminh.cast;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A browser without a screen: it keeps its cookies, and sends forms with the proof that their page carried.
public final class Browser {
    private final String address;
    private final Map<String, String> cookies = new HashMap<>();

    Browser(String address, String session) {
        this.address = address;
        if (!session.isEmpty()) cookies.put("session", session);
    }

    public Connection ask(String path) {
        return Jsoup.connect(address + path)
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .cookies(cookies);
    }

    public Document page(String path) throws IOException {
        return kept(ask(path)).parse();
    }

    public int status(String path) throws IOException {
        return kept(ask(path).followRedirects(false)).statusCode();
    }

    /// Sends a form as the page that has it would.
    ///
    /// @param on the page that it stands on; its hidden fields go along
    /// @param pairs name, value, name, value … of the fields
    public Connection.Response send(String on, String action, String... pairs) throws IOException {
        Document page = page(on);
        Connection form = ask(action).method(Connection.Method.POST).followRedirects(false);
        Element shown = page.select("form[action=\"" + action + "\"]").first();
        if (shown == null) form.data("_csrf", page.select("input[name=_csrf]").attr("value"));
        else for (Element hidden : shown.select("input[type=hidden]")) form.data(hidden.attr("name"), hidden.val());
        for (int i = 0; i + 1 < pairs.length; i += 2) form.data(pairs[i], pairs[i + 1]);
        return kept(form);
    }

    /// Sends a file as the form on that page would.
    public Connection.Response sendFile(String on, String action, String field, String name, byte[] bytes)
            throws IOException {
        String proof = page(on).select("input[name=_csrf]").attr("value");
        return kept(ask(action)
                .method(Connection.Method.POST)
                .followRedirects(false)
                .data("_csrf", proof)
                .data(field, name, new ByteArrayInputStream(bytes)));
    }

    public Connection.Response signIn(String login, String password) throws IOException {
        return send("/sign-in", "/sign-in", "login", login, "password", password);
    }

    private Connection.Response kept(Connection asked) throws IOException {
        Connection.Response response = asked.cookies(cookies).execute();
        response.cookies().forEach((name, value) -> {
            if (value.isEmpty()) cookies.remove(name);
            else cookies.put(name, value);
        });
        return response;
    }

    public boolean has(String cookie) {
        return cookies.containsKey(cookie);
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public void keep(String cookie, String value) {
        cookies.put(cookie, value);
    }

    /// The address that it was sent on to, without the name of the machine.
    public String redirect(Connection.Response response) {
        String to = response.header("Location");
        return to == null ? "" : to.replace(address, "");
    }
}
