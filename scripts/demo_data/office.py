"""The made-up office: its units, who follows them, and the workbook in which it keeps them."""

from collections import namedtuple

from .packages import xlsx

MAILBOX = "dangukhoi@tinhvidu.example"
SERVER = "mx.tinhvidu.example"
OFFICE = "Đảng ủy Khối các cơ quan tỉnh Ví Dụ"

Unit = namedtuple("Unit", "code name agency short addresses domain contact phone official team")

OFFICIALS = {
    "Hồ Thị Mẫu": "mau.ht@khoi.tinhvidu.example",
    "Lương Văn Thử": "thu.lv@khoi.tinhvidu.example",
    "Tạ Quốc Nháp": "nhap.tq@khoi.tinhvidu.example",
}
FIRST, SECOND, THIRD = OFFICIALS

UNITS = {unit.code: unit for unit in [
    Unit("SBHD", "Đảng ủy Sở Biển và Hải đảo", "Sở Biển và Hải đảo", "SBHĐ; Sở BHĐ", "vanthu@sbhd.tinhvidu.example",
         "sbhd.tinhvidu.example", "Trịnh Thị Sóng", "0299 3811 001", FIRST, "Đoàn 1"),
    Unit("SLN", "Đảng ủy Sở Lâm nghiệp", "Sở Lâm nghiệp", "SLN", "vanthu@sln.tinhvidu.example; danguyln@thudientu.example",
         "sln.tinhvidu.example", "Mạc Văn Rừng", "0299 3811 002", FIRST, "Đoàn 1"),
    Unit("STS", "Đảng ủy Sở Thủy sản", "Sở Thủy sản", "STS", "vanthu@sts.tinhvidu.example", "sts.tinhvidu.example",
         "Kiều Thị Suối", "0299 3811 003", FIRST, "Đoàn 1"),
    Unit("SDT", "Đảng ủy Sở Đô thị", "Sở Đô thị", "SĐT", "vanthu@sdt.tinhvidu.example", "sdt.tinhvidu.example",
         "Quách Văn Phố", "0299 3811 004", FIRST, "Đoàn 2"),
    Unit("SNL", "Đảng ủy Sở Năng lượng", "Sở Năng lượng", "SNL", "vanthu@snl.tinhvidu.example\ndangbosnl@thudientu.example",
         "snl.tinhvidu.example", "Tống Thị Điện", "0299 3811 005", SECOND, "Đoàn 2"),
    Unit("STHT", "Đảng ủy Sở Thể thao", "Sở Thể thao", "SThT", "vanthu@stht.tinhvidu.example", "stht.tinhvidu.example",
         "Lục Văn Bóng", "0299 3811 006", SECOND, "Đoàn 2"),
    Unit("SDS", "Chi bộ Sở Dân số", "Sở Dân số", "SDS", "chibodanso@thudientu.example", "", "Nông Thị Đông",
         "0299 3811 007", SECOND, "Đoàn 3"),
    Unit("BTT", "Đảng ủy Bảo tàng tỉnh", "Bảo tàng tỉnh", "BTT; Bảo tàng VD", "baotangvidu@thudientu.example", "",
         "Thạch Văn Cổ", "0299 3811 008", SECOND, "Đoàn 3"),
    Unit("TVT", "Chi bộ Thư viện tỉnh", "Thư viện tỉnh", "TVT", "vanthu@tvt.tinhvidu.example", "tvt.tinhvidu.example",
         "Ninh Thị Sách", "0299 3811 009", THIRD, "Đoàn 3"),
    Unit("VQH", "Chi bộ Viện Quy hoạch", "Viện Quy hoạch", "VQH", "chibovqh@thudientu.example", "", "Khổng Văn Bản",
         "0299 3811 010", THIRD, "Đoàn 4"),
    Unit("TTKT", "Chi bộ Trung tâm Khí tượng", "Trung tâm Khí tượng", "TTKT", "vanthu@ttkt.tinhvidu.example",
         "ttkt.tinhvidu.example", "Cù Thị Nắng", "0299 3811 011", THIRD, "Đoàn 4"),
    Unit("TNVD", "Đảng ủy Trường Nghề Ví Dụ", "Trường Nghề Ví Dụ", "TNVD; Trường Nghề", "vanthu@tnvd.tinhvidu.example",
         "tnvd.tinhvidu.example", "Đàm Văn Thợ", "0299 3811 012", THIRD, "Đoàn 4"),
]}


def registry():
    """The workbook: a title, a blank row, the headings in the third row."""
    headings = ["STT", "Mã", "Tên tổ chức đảng", "Loại hình", "Tên viết tắt", "Cơ quan", "Email đăng ký", "Tên miền",
                "Đầu mối", "Điện thoại", "Cán bộ theo dõi", "Email cán bộ theo dõi", "Đoàn kiểm tra"]
    rows = [[f"DANH SÁCH TỔ CHỨC ĐẢNG TRỰC THUỘC {OFFICE.upper()}"], [], headings]
    for number, unit in enumerate(UNITS.values(), 1):
        kind = "Đảng bộ cơ sở" if unit.name.startswith("Đảng ủy") else "Chi bộ cơ sở"
        rows.append([number, unit.code, unit.name, kind, unit.short, unit.agency, unit.addresses, unit.domain, unit.contact,
                     unit.phone, unit.official, OFFICIALS[unit.official], unit.team])
    return xlsx("Danh sách", rows, ["A1:M1"])
