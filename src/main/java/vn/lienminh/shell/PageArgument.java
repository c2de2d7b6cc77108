package vn.lienminh.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.lienminh.kernel.Actor;

/// Gives a controller's method the page of its request.
///
/// @param waiting how many things wait for somebody
record PageArgument(Assets assets, Menu menu, Visitors visitors, ToIntFunction<Actor> waiting)
        implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Page.class;
    }

    @Override
    public Page resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servletRequest = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Reader reader = visitors.reader(servletRequest);
        return Page.of(
                Visit.of(servletRequest),
                reader,
                assets,
                menu,
                () -> reader.signedIn() ? waiting.applyAsInt(visitors.of(servletRequest)) : 0);
    }
}
