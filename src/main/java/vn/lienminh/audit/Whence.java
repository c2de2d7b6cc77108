package vn.lienminh.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// From where an act comes (nơi thao tác): the visitor's address, or the command line; and the machine that runs it.
final class Whence {
    static final String COMMAND_LINE = "command-line";

    private static final String NODE = machine();

    private Whence() {}

    static String now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? asked.getRequest().getRemoteAddr()
                : COMMAND_LINE;
    }

    static String node() {
        return NODE;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
