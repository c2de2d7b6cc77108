package vn.lienminh.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.lienminh.shell.inbox.Inbox;

/// Whoever sent a form may have done what was counted on the page.
record CountsAnew(Inbox inbox, Visitors visitors) implements HandlerInterceptor {

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!request.getMethod().equals("GET")) inbox.forget(visitors.of(request));
    }
}
