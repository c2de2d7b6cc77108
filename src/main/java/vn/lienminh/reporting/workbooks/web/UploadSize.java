package vn.lienminh.reporting.workbooks.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lienminh.documents.Grids;

/// Answers a file that is too large before anything of it is read: later nobody could find the form's proof in
/// it. The page that it was sent from says why.
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadSize extends OncePerRequestFilter {
    /// For the other fields of the form.
    private static final long BESIDES = 500_000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = Grids.LIMITS.file().toBytes() + BESIDES;
        boolean file = HttpMethod.POST.matches(request.getMethod())
                && String.valueOf(request.getContentType()).startsWith("multipart/");
        if (!file || request.getContentLengthLong() <= most) chain.doFilter(request, response);
        else if (request.getRequestURI().endsWith("/workbook"))
            response.sendRedirect(request.getRequestURI() + "?large=true");
        else response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
    }
}
