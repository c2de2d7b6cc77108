package vn.lienminh.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Finds the compiled template of a name. Written whole before anything is sent, so that a failing template becomes
/// an error page and not half a page. Comes before Spring's own resolver, which would take every name.
record JteViews(TemplateEngine engine) implements ViewResolver, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (!engine.hasTemplate(name + ".jte")) return null;
        return (model, request, response) -> {
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(name + ".jte", model == null ? new HashMap<>() : new HashMap<>(model), output);
            response.setContentType("text/html;charset=UTF-8");
            if (model != null && model.get("page") instanceof Page page)
                response.setHeader("Content-Language", page.language().tag());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        };
    }
}
