alter table indicators.indicator
    add share_basis text not null default 'population' check (share_basis in ('population', 'area', 'cooperatives'));

-- What the catalogue of this version says, so that loading it again changes nothing.
update indicators.indicator
   set share_basis = 'cooperatives'
 where kind in ('stock', 'flow')
   and time_rule <> 'derived'
   and unit in ('HTX', 'lượt HTX', 'THT', 'LHHTX', 'quỹ', 'đơn vị', 'hợp đồng', 'sản phẩm', 'mô hình', 'dự án', 'triệu đồng', 'tỷ đồng')
   and code <> 'KQ.GRDP.TINH';
