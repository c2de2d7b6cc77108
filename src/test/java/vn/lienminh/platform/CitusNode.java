package vn.lienminh.platform;

/// A node of the Citus cluster that the tests run on; group 0 is the coordinator.
record CitusNode(int groupid, String nodename, int nodeport) {

    /// The same database on this node.
    String in(String url) {
        return url.replaceFirst("^(jdbc:postgresql://)[^/]*/", "$1" + nodename + ":" + nodeport + "/");
    }

    /// What the coordinator is told of it.
    String joining() {
        return "select %s('%s', %d)"
                .formatted(groupid == 0 ? "citus_set_coordinator_host" : "citus_add_node", nodename, nodeport);
    }
}
